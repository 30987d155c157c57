using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Tests.Risk;

public sealed class SizingTests
{
    private const decimal Lot = 0.0001m;

    private static readonly SizingMethod[] s_methods = [.. Enum.GetValues<SizingMethod>().Where(method => method != SizingMethod.GlobalDefault)];

    private static readonly Gen<(Sizing Sizing, SizingBasis Basis)> s_cases =
        from method in Gen.Elements(s_methods)
        from percent in Gen.Choose(1, 5_000)
        from price in Gen.Choose(1, 1_000_000_000)
        from equity in Gen.Choose(-100_000, 100_000_000)
        from cap in Gen.Choose(0, 10_000_000)
        from wins in Gen.Choose(0, 60)
        from losses in Gen.Choose(0, 60)
        select (
            new Sizing(method, percent / 10m, percent / 1_000m, percent / 7_777m, Math.Min(1, percent / 3_000m), percent / 20m),
            new SizingBasis(price / 10_000m, equity / 100m, cap / 100m, 0.1m + (percent / 100m), new TradeRecord(wins, losses, wins * 1.7m, losses * -1.1m)));

    [Fact]
    public void Size_AnyMethod_IsTheMostWholeLotsWithinMethodAndCap() =>
        Prop.ForAll(s_cases.ToArbitrary(), one =>
        {
            var (size, wanted) = PositionSizer.Size(one.Sizing, one.Basis, Lot);
            return size >= 0
                && size % Lot == 0
                && wanted <= one.Basis.MaxNotional
                && wanted <= one.Sizing.WantedNotional(one.Basis)
                && size * one.Basis.Price <= wanted
                && (size + Lot) * one.Basis.Price > wanted;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Size_MoreEquity_IsNeverSmaller() =>
        Prop.ForAll(s_cases.ToArbitrary(), one =>
        {
            var richer = one.Basis with { Equity = one.Basis.Equity + 1_000m };
            return PositionSizer.Size(one.Sizing, richer, Lot).Size >= PositionSizer.Size(one.Sizing, one.Basis, Lot).Size;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(SizingMethod.FixedNotional, "0.5", "1000")] // The cap.
    [InlineData(SizingMethod.EquityPercent, "0.25", "500")] // 5 % of 10,000.
    [InlineData(SizingMethod.RiskPerTrade, "0.5", "1000")] // 0.5 % of 10,000 over a stop of 2 % is 2,500: the cap holds.
    [InlineData(SizingMethod.FixedUnits, "0.1234", "246.9")] // 0.12345 rounded down to the lot.
    public void Size_EachMethod_GivesItsAmount(SizingMethod method, string size, string wanted)
    {
        var sizing = new Sizing(method, 5m, 0.5m, 0.12345m, 0.5m, 10m);
        var sized = PositionSizer.Size(sizing, new SizingBasis(2_000m, 10_000m, 1_000m, 2m, default), Lot);
        Assert.Equal((decimal.Parse(size), decimal.Parse(wanted)), sized);
    }

    [Fact]
    public void Size_RiskPerTrade_LosesThatPartOfEquityAtTheStop()
    {
        var (size, _) = PositionSizer.Size(
            new Sizing(SizingMethod.RiskPerTrade, 1, 0.5m, 1, 1, 1), new SizingBasis(2_000m, 10_000m, 1_000_000m, 2.5m, default), Lot);
        Assert.Equal(50m, size * 2_000m * 0.025m);
    }

    [Fact]
    public void Size_NoEquityLeft_IsNothing() =>
        Assert.Equal((0m, 0m), PositionSizer.Size(
            new Sizing(SizingMethod.EquityPercent, 5m, 1, 1, 1, 1), new SizingBasis(2_000m, -3m, 1_000m, 2m, default), Lot));

    [Fact]
    public void Size_KellyBeforeThirtyTrades_FollowsTheRiskPerTrade()
    {
        var kelly = new Sizing(SizingMethod.Kelly, 1, 0.5m, 1, 0.5m, 10m);
        var basis = new SizingBasis(2_000m, 10_000m, 1_000_000m, 2m, new TradeRecord(20, 9, 80m, -18m));
        Assert.Equal(2_500m, kelly.WantedNotional(basis));

        // One trade more, and its own record counts: far above the cap of 10 %.
        Assert.Equal(1_000m, kelly.WantedNotional(basis with { Record = new TradeRecord(20, 10, 80m, -20m) }));
    }

    [Fact]
    public void Size_KellyWithoutEdge_IsNothing()
    {
        var kelly = new Sizing(SizingMethod.Kelly, 1, 0.5m, 1, 0.5m, 10m);
        Assert.Equal(0m, kelly.WantedNotional(new SizingBasis(2_000m, 10_000m, 1_000_000m, 2m, new TradeRecord(10, 30, 20m, -60m))));
    }
}
