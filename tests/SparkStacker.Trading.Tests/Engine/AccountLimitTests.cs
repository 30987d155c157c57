using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Limits that act on what is open. Half an ETH at 2,000 with 1,000 of cash, entry fee 0.45.</summary>
public sealed class AccountLimitTests
{
    private const int MinutesADay = 1_440;

    [Fact]
    public async Task DailyLoss_OneStepBelowTheLimit_NothingHappens()
    {
        var rig = await OpenAsync();
        rig.Play(EngineRig.Flat(2, 1_901.0m)); // 49.50 + 0.45 = 49.95.
        Assert.Single(rig.Snapshot.Positions);
        Assert.Empty(rig.Events.OfType<RiskLimitReached>());
    }

    [Fact]
    public async Task DailyLoss_Reached_ClosesAndStopsUntilTheNextDay()
    {
        var rig = await OpenAsync((3, SignalSide.Sell), (MinutesADay, SignalSide.Sell));
        rig.Play(EngineRig.Flat(2, 1_900.9m)); // 49.55 + 0.45 = 50.00.
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal((ExitReason.Risk, 1_900.9m), (trade.ExitReason, trade.ExitPrice));
        var reached = Assert.Single(rig.Events.OfType<RiskLimitReached>());
        Assert.Equal((RiskRule.DailyLoss, "5 %", "5 %"), (reached.Limit.Rule, reached.Limit.Limit, reached.Limit.Value));
        Assert.Contains(rig.Snapshot.Blocks, block => block.Contains("lost today", StringComparison.Ordinal));

        rig.Play(EngineRig.Flat(3, 1_900m), EngineRig.Flat(4, 1_900m));
        Assert.Equal(RiskRule.DailyLoss, rig.Snapshot.Signals[0].Refusal?.Rule);

        // 08:00 UTC of 2025-04-30 plus a day: the next UTC day has begun.
        for (var minute = 5; minute <= MinutesADay + 1; minute++)
        {
            rig.Play(EngineRig.Flat(minute, 1_900m));
        }

        Assert.Single(rig.Events.OfType<RiskStopLifted>());
        Assert.Equal(PositionSide.Short, Assert.Single(rig.Snapshot.Positions).Position.Side);
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task DailyLoss_AfterARestart_StillHoldsAndCountsAnewOnceLifted()
    {
        var rig = await OpenAsync((3, SignalSide.Buy));
        rig.Play(EngineRig.Flat(2, 1_900.9m));
        rig.Core.OnIdle(force: true);
        await rig.RestartAsync();
        Assert.Contains(rig.Snapshot.Blocks, block => block.Contains("lost today", StringComparison.Ordinal));
        Assert.Equal("not_stopped", rig.Do(new LiftRiskStop(new StrategyId("scripted"), "admin@example.com")).Error?.Code);
        Assert.True(rig.Do(new LiftRiskStop(null, "admin@example.com")).IsSuccess);
        Assert.Empty(rig.Snapshot.Blocks);

        // 5 % of the 949.57 that are left, fee of 0.45 included: less doesn't stop again.
        rig.Do(new ActivateStrategy(new StrategyId("scripted"), "trader@example.com"));
        rig.Play(EngineRig.Flat(3, 1_900m), EngineRig.Flat(4, 1_900m), EngineRig.Flat(5, 1_811m));
        Assert.Single(rig.Snapshot.Positions);
        rig.Play(EngineRig.Flat(6, 1_810.6m));
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal(2, rig.Events.OfType<RiskLimitReached>().Count());
    }

    [Fact]
    public async Task DailyLoss_StrategysOwnTighterLimit_StopsItAlone()
    {
        var rig = Rig((0, SignalSide.Buy));
        rig.Risk.Strategies["scripted"] = new RiskOverrides { MaxDailyLossPercent = 2m };
        await StartAsync(rig);
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m), EngineRig.Flat(2, 1_961m)); // 19.95.
        Assert.Single(rig.Snapshot.Positions);
        rig.Play(EngineRig.Flat(3, 1_960.9m)); // 20.00.
        Assert.Empty(rig.Snapshot.Positions);
        var reached = Assert.Single(rig.Events.OfType<RiskLimitReached>());
        Assert.Equal((new StrategyId("scripted"), "2 %"), (reached.Strategy!.Value, reached.Limit.Limit));

        // Lifted by an admin while the loss is what it is: it doesn't stop again at once.
        Assert.True(rig.Do(new LiftRiskStop(new StrategyId("scripted"), "admin@example.com")).IsSuccess);
        rig.Play(EngineRig.Flat(4, 1_960.9m));
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task Drawdown_OneStepBelowTheLimit_NothingHappens()
    {
        var rig = await OpenAsync(risk => risk.MaxDailyLossPercent = 100);
        rig.Play(EngineRig.Flat(2, 1_701m)); // 149.95.
        Assert.False(rig.Snapshot.KillSwitch.IsEngaged);
        Assert.Single(rig.Snapshot.Positions);
    }

    [Fact]
    public async Task Drawdown_Reached_EngagesTheKillSwitchAndSurvivesARestart()
    {
        var rig = await OpenAsync(risk => risk.MaxDailyLossPercent = 100);
        rig.Play(EngineRig.Flat(2, 1_700.9m)); // 150.00.
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal((true, RiskRule.Drawdown, "risk"), (rig.Snapshot.KillSwitch.IsEngaged, rig.Snapshot.KillSwitch.Rule, rig.Snapshot.KillSwitch.Actor));
        Assert.Contains("15 % below its peak of $1000.00 (limit 15 %)", rig.Snapshot.KillSwitch.Reason, StringComparison.Ordinal);

        await rig.RestartAsync();
        Assert.True(rig.Snapshot.KillSwitch.IsEngaged);
        Assert.True(rig.Do(new ReleaseKillSwitch("admin@example.com")).IsSuccess);
        rig.Play(EngineRig.Flat(3, 1_700m));
        Assert.False(rig.Snapshot.KillSwitch.IsEngaged);
    }

    [Fact]
    public async Task Drawdown_ReachedWhileStoppedWithPositionsOpen_ClosesThem()
    {
        var rig = await OpenAsync(risk => risk.MaxDailyLossPercent = 100);
        Assert.True(rig.Do(new EngageKillSwitch(false, "News", "trader@example.com")).IsSuccess);
        rig.Play(EngineRig.Flat(2, 1_701m));
        Assert.Single(rig.Snapshot.Positions);

        rig.Play(EngineRig.Flat(3, 1_700.9m));

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal((RiskRule.Drawdown, true), (rig.Snapshot.KillSwitch.Rule, rig.Snapshot.KillSwitch.Flatten));
        Assert.Single(rig.Events.OfType<RiskLimitReached>());
    }

    [Theory]
    [InlineData("1934.5", 5.0, false)] // 5.0023 % away.
    [InlineData("1934.3", 2.5, false)] // 4.9926 %: halved.
    [InlineData("1875.3", 2.5, false)] // 2.0080 %.
    [InlineData("1875.1", 0.0, true)] // 1.9976 %: closed.
    public async Task LiquidationDistance_EachSideOfBothLimits_KeepsHalvesOrCloses(string price, double left, bool closed)
    {
        var rig = await LeveragedAsync(_ => { });
        Assert.Equal(1_837.65m, decimal.Round(Assert.Single(rig.Snapshot.Positions).LiquidationPrice!.Value, 2));
        rig.Step(EngineRig.Flat(2, decimal.Parse(price)), 0);
        Assert.Equal((decimal)left, rig.Snapshot.Positions.Sum(p => p.Position.Size));
        Assert.Equal(left < 5 ? 1 : 0, rig.Events.OfType<RiskLimitReached>().Count());
        Assert.All(rig.Events.OfType<RiskLimitReached>(), e => Assert.Equal((RiskRule.LiquidationDistance, closed ? "2 %" : "5 %"), (e.Limit.Rule, e.Limit.Limit)));
        Assert.Equal(closed ? ExitReason.Risk : null, rig.Snapshot.Trades.FirstOrDefault()?.ExitReason);
    }

    [Fact]
    public async Task Liquidation_PriceReached_TakesThePositionAndTheBooksAgree()
    {
        var rig = await LeveragedAsync(risk => (risk.ReduceAtLiquidationPercent, risk.CloseAtLiquidationPercent) = (0.0001m, 0.00005m));
        rig.Play(EngineRig.Minute(2, 1_900m, 1_900m, 1_837.66m, 1_900m));
        Assert.Single(rig.Snapshot.Positions);

        rig.Play(EngineRig.Minute(3, 1_900m, 1_900m, 1_837.6m, 1_900m));
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal((ExitReason.Liquidation, 1_837.65m), (trade.ExitReason, decimal.Round(trade.ExitPrice, 2)));
        Assert.Empty(rig.Snapshot.OpenOrders);
        Assert.Equal(1_000m + trade.NetPnl, rig.Snapshot.Account.Balance);

        // The venue tells the same fill again after a restart: nothing is booked twice, nothing differs.
        await rig.RestartAsync();
        Assert.Single(rig.Snapshot.Trades);
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task Liquidation_MissedWhileDown_IsFoundByTheReconciliation()
    {
        var rig = await LeveragedAsync(_ => { });
        var venue = (Trading.Exchanges.Paper.PaperVenue)rig.Core.Context.Venue;
        venue.OnMarket(Trading.Exchanges.CandleSteps.At(Trading.Market.MarketSymbol.EthUsd, Trading.Market.Interval.OneMinute, EngineRig.Flat(2, 1_800m), 0));
        await rig.RestartAsync();
        Assert.Equal(ExitReason.Liquidation, Assert.Single(rig.Snapshot.Trades).ExitReason);
        Assert.DoesNotContain(rig.Snapshot.Blocks, block => block.Contains("venue", StringComparison.Ordinal));
    }

    private static EngineRig Rig(params (int, SignalSide)[] script) =>
        new(ScriptedStrategy.Definition(script)) { Parameters = [("max_position_usd", 1_000m), ("stop_loss_percent", 40m), ("take_profit_percent", 50m)] };

    private static async Task<EngineRig> StartAsync(EngineRig rig)
    {
        rig.Risk.MaxExposurePercent = Math.Max(rig.Risk.MaxExposurePercent, 200m);
        await rig.RestartAsync();
        rig.Activate();
        return rig;
    }

    private static async Task<EngineRig> OpenAsync(params (int, SignalSide)[] later)
    {
        var rig = await StartAsync(Rig([(0, SignalSide.Buy), .. later]));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        return rig;
    }

    private static async Task<EngineRig> OpenAsync(Action<RiskOptions> configure)
    {
        var rig = Rig((0, SignalSide.Buy));
        configure(rig.Risk);
        await StartAsync(rig);
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        return rig;
    }

    // 5 ETH at 2,000 on 1,000 of cash: liquidation at 2,000 − (995.5 − 200) / (5 · 0.98) = 1,837.65.
    private static async Task<EngineRig> LeveragedAsync(Action<RiskOptions> configure)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy)))
        {
            Parameters = [("max_position_usd", 10_000m), ("stop_loss_percent", 40m), ("take_profit_percent", 50m), ("leverage", 20m)],
        };
        (rig.Risk.MaxExposurePercent, rig.Risk.MarginBufferPercent, rig.Risk.MaxLeverage, rig.Risk.MaxDailyLossPercent, rig.Risk.MaxDrawdownPercent) = (10_000m, 0m, 25m, 100m, 100m);
        configure(rig.Risk);
        await StartAsync(rig);
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        return rig;
    }
}
