using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Tests.Risk;

public sealed class PositionSizerTests
{
    [Theory]
    [InlineData("1.00", "3333.33", "0.0003")]
    [InlineData("1.00", "3250", "0.0003")]
    [InlineData("1.00", "2500", "0.0004")]
    [InlineData("1.00", "2500.01", "0.0003")]
    [InlineData("1.00", "10000.01", "0.0000")]
    [InlineData("0", "2500", "0.0000")]
    [InlineData("1000000", "2500", "400")]
    public void Size_CapAndPriceOfEther_IsTheLargestLotWithinTheLimit(string limit, string price, string size) =>
        Assert.Equal(decimal.Parse(size), PositionSizer.Size(decimal.Parse(limit), decimal.Parse(price), 0.0001m));

    [Fact]
    public void Size_AnyPriceAndLot_StaysWithinTheLimitInWholeLots()
    {
        var cents = Gen.Choose(1, 10_000_000).Select(n => n / 100m).ToArbitrary();
        var lots = Gen.Choose(0, 6).Select(places => new decimal(1, 0, 0, false, (byte)places)).ToArbitrary();
        Prop.ForAll(cents, cents, lots, (limit, price, lot) =>
        {
            var size = PositionSizer.Size(limit, price, lot);
            return size >= 0 && size * price <= limit && limit < (size + lot) * price && size % lot == 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Size_QuotientThatRoundsUpToAWholeLot_StaysBelowTheLimit() =>
        Assert.Equal(0, PositionSizer.Size(9_999_999_999_999_999_999_999_999_999m, 10_000_000_000_000_000_000_000_000_000m, 1));

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void Size_ArgumentOutOfRange_Throws(int limit, int price, int lot) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionSizer.Size(limit, price, lot));
}
