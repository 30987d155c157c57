using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Funding on the hour of market time. Minute 0 is 08:00 UTC, so the hours strike at the closes of minutes 59, 119 and so on.</summary>
public sealed class FundingTests
{
    private const decimal Size = 0.0005m;

    [Theory]
    [InlineData(SignalSide.Buy, -1)]
    [InlineData(SignalSide.Sell, 1)]
    public async Task Hour_PositionHeld_PaysSizeTimesPriceTimesRate(SignalSide side, int sign)
    {
        var rig = await PlayAsync(side, until: 58);
        Assert.Equal(0m, rig.Snapshot.Positions[0].Position.Funding);
        rig.Play(EngineRig.Flat(59, 2_010m));

        var expected = sign * Size * 2_010m * 0.01m;
        Assert.Equal(expected, rig.Snapshot.Positions[0].Position.Funding);
        var entry = Assert.Single(rig.Store.Ledger.Values, l => l.Kind == LedgerKind.Funding);
        Assert.Equal(expected, entry.Amount);
        Assert.Equal(expected, Assert.Single(rig.Events.OfType<FundingPaid>()).Payment.Amount);
        Assert.Equal(rig.Store.Ledger.Values.Sum(l => l.Amount), rig.Snapshot.Account.Balance);
    }

    [Fact]
    public async Task Trade_ThatPaidFunding_CarriesItInItsNetResult()
    {
        var rig = await PlayAsync(SignalSide.Buy, until: 120);
        rig.Do(new Trading.Engine.Commands.ClosePosition(rig.Snapshot.Positions[0].Position.Id, 1m, "trader@example.com"));
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal(-2 * Size * 2_000m * 0.01m, trade.Funding);
        Assert.Equal(trade.GrossPnl - trade.Fees + trade.Funding, trade.NetPnl);
        Assert.Equal(1_000m + trade.NetPnl, rig.Snapshot.Account.Balance);
    }

    [Fact]
    public async Task Hours_WithoutData_AreChargedTogetherAndOnce()
    {
        var rig = await PlayAsync(SignalSide.Buy, until: 30);
        rig.Step(EngineRig.Flat(185, 2_000m), 0); // 11:05: three hours have struck.
        Assert.Equal(-3 * Size * 2_000m * 0.01m, rig.Snapshot.Positions[0].Position.Funding);
        rig.Step(EngineRig.Flat(185, 2_000m), 1);
        Assert.Single(rig.Events.OfType<FundingPaid>());
    }

    [Fact]
    public async Task Restart_AfterAnHour_NeitherForgetsNorDoubles()
    {
        var rig = await PlayAsync(SignalSide.Buy, until: 70);
        var (balance, funding) = (rig.Snapshot.Account.Balance, rig.Snapshot.Positions[0].Position.Funding);
        Assert.True(funding < 0);
        await rig.RestartAsync();
        Assert.Equal((balance, funding), (rig.Snapshot.Account.Balance, rig.Snapshot.Positions[0].Position.Funding));
        Assert.Empty(rig.Snapshot.Blocks);
        rig.Play(EngineRig.Flat(71, 2_000m));
        Assert.Equal(funding, rig.Snapshot.Positions[0].Position.Funding);
    }

    [Fact]
    public async Task Restart_PaymentTheEngineNeverHeardOf_IsBooked()
    {
        var rig = await PlayAsync(SignalSide.Buy, until: 58);
        var venue = (Trading.Exchanges.Paper.PaperVenue)rig.Core.Context.Venue;
        venue.OnMarket(Trading.Exchanges.CandleSteps.At(Trading.Market.MarketSymbol.EthUsd, Trading.Market.Interval.OneMinute, EngineRig.Flat(59, 2_000m), 2));
        await rig.RestartAsync();
        Assert.Equal(-Size * 2_000m * 0.01m, rig.Snapshot.Positions[0].Position.Funding);
        Assert.Empty(rig.Snapshot.Blocks);
        rig.Play(EngineRig.Flat(59, 2_000m));
        Assert.Single(rig.Store.Ledger.Values, l => l.Kind == LedgerKind.Funding);
    }

    [Fact]
    public async Task Hour_RateIsZero_BooksNothing()
    {
        var rig = await PlayAsync(SignalSide.Buy, until: 130, rate: 0m);
        Assert.DoesNotContain(rig.Store.Ledger.Values, l => l.Kind == LedgerKind.Funding);
    }

    private static async Task<EngineRig> PlayAsync(SignalSide side, int until, decimal rate = 1m)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, side)));
        rig.Paper.FundingRatePercentPerHour = rate;
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(Enumerable.Range(0, until + 1).Select(minute => EngineRig.Flat(minute, 2_000m)));
        return rig;
    }
}
