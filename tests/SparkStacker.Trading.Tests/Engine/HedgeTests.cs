using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class HedgeTests
{
    [Fact]
    public async Task Entry_HedgeOn_OpensTheOtherSideWithItsOwnStopAndNoTarget()
    {
        var rig = await HedgeRig.OpenAsync();

        var (main, hedge) = (rig.MainPosition()!, rig.HedgePosition()!);
        Assert.Equal((PositionSide.Long, 0.05m, 2000m, 10m), (main.Side, main.Size, main.EntryPrice, main.Leverage));
        Assert.Equal((PositionSide.Short, 0.01m, 2000m, 5m), (hedge.Side, hedge.Size, hedge.EntryPrice, hedge.Leverage));
        Assert.Equal((2400m, null), (hedge.StopLossPrice, hedge.TakeProfitPrice));
        Assert.All(rig.Snapshot.Positions, p => Assert.True(p.IsProtected));
        Assert.Equal(main.Id, rig.Core.Context.Portfolio.Of(main.Strategy)!.Id);
        var decision = rig.Store.Decisions.Values.Single(d => d.Role == PositionRole.Hedge);
        Assert.Contains("0.2 of its notional", decision.Rule, StringComparison.Ordinal);
        Assert.Equal((20m, 0.01m), (decision.WantedNotional, decision.IntendedSize));
        var mains = rig.Store.Decisions.Values.Single(d => d.Role == PositionRole.Main);
        Assert.NotNull(decision.Candle);
        Assert.Equal((mains.Candle, mains.Confidence), (decision.Candle, decision.Confidence));
        Assert.Equal(mains.Values, decision.Values);
    }

    [Fact]
    public async Task Entry_HedgeOff_OpensOnePosition()
    {
        var rig = await HedgeRig.OpenAsync(("hedge_enabled", 0));
        Assert.Single(rig.Snapshot.Positions);
    }

    [Fact]
    public async Task Account_WithAHedge_CountsItInExposureAndMargin()
    {
        var rig = await HedgeRig.OpenAsync();
        var account = rig.Snapshot.Account;
        Assert.Equal((120m, 10m + 4m), (account.Exposure, account.MarginUsed));
    }

    [Fact]
    public async Task MainAtPlusTen_HedgeLosing_HalvesOnce()
    {
        const decimal price = 2020m;
        var rig = await HedgeRig.OpenAsync();
        rig.Price(2, price - 0.01m);
        Assert.Equal(0.01m, rig.HedgePosition()!.Size);

        rig.Price(2, price);
        Assert.Equal((0.005m, 0.05m), (rig.HedgePosition()!.Size, rig.MainPosition()!.Size));
        var told = Assert.Single(rig.Events.OfType<HedgeManaged>());
        Assert.Equal((HedgeRule.Halve, 10m, 10m, -5m), (told.Rule, told.LimitPercent, told.MainPercent, told.HedgePercent));
        Assert.True(rig.Snapshot.Positions.All(p => p.IsProtected));

        rig.Price(3, price + 100);
        Assert.Equal(0.005m, rig.HedgePosition()!.Size);
        Assert.Single(rig.Events.OfType<HedgeManaged>());
    }

    [Fact]
    public async Task MainAtMinusFifteen_HedgeWinning_ClosesTheMainAndKeepsTheHedgeUntilItsStop()
    {
        var rig = await HedgeRig.OpenAsync(("stop_loss_percent", 5m));
        rig.Price(2, 1970.01m);
        Assert.NotNull(rig.MainPosition());

        rig.Price(2, 1970m);
        Assert.Null(rig.MainPosition());
        Assert.Equal(0.01m, rig.HedgePosition()!.Size);
        var told = Assert.Single(rig.Events.OfType<HedgeManaged>());
        Assert.Equal((HedgeRule.CloseMain, -15m, -15m, 7.5m), (told.Rule, told.LimitPercent, told.MainPercent, told.HedgePercent));

        rig.Price(3, 2099.99m);
        Assert.NotNull(rig.HedgePosition());
        rig.Price(4, 2100m);
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal(ExitReason.StopLoss, rig.Snapshot.Trades[0].ExitReason);
        Assert.Equal(PositionRole.Hedge, rig.Snapshot.Trades[0].Role);
    }

    [Fact]
    public async Task Both_BelowMinusTen_Close()
    {
        // Only costs make both lose: a fee of 2 % is 20 % of the main's margin and 10 % of the hedge's, at either end of the trade.
        var rig = HedgeRig.Of(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy });
        rig.Paper.TakerFeePercent = 2m;
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        Assert.Equal(2, rig.Snapshot.Positions.Length); // The hedge is at exactly −10 %.

        rig.Price(2, 2000.01m);

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal(HedgeRule.CloseBoth, Assert.Single(rig.Events.OfType<HedgeManaged>()).Rule);
    }

    [Fact]
    public async Task Main_ClosedByTheOppositeSignal_TakesItsHedgeAlongAndTheNextHasItsOwn()
    {
        var rig = HedgeRig.Of(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy, [2] = SignalSide.Sell });
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m), EngineRig.Flat(2, 2000m));
        rig.Price(3, 2000m);

        Assert.Equal(2, rig.Snapshot.Trades.Length);
        Assert.All(rig.Snapshot.Trades, t => Assert.Equal(ExitReason.Signal, t.ExitReason));
        Assert.Equal((PositionSide.Short, PositionSide.Long), (rig.MainPosition()!.Side, rig.HedgePosition()!.Side));
    }

    [Fact]
    public async Task Main_ClosedByHand_TakesItsHedgeAlong()
    {
        var rig = await HedgeRig.OpenAsync();
        Assert.True(rig.Do(new ClosePosition(rig.MainPosition()!.Id, 1, "trader@example.com")).IsSuccess);
        Assert.Empty(rig.Snapshot.Positions);
    }

    [Fact]
    public async Task Hedge_ClosedByHand_LeavesTheMainAndIsNotOpenedAgain()
    {
        var rig = await HedgeRig.OpenAsync();
        Assert.True(rig.Do(new ClosePosition(rig.HedgePosition()!.Id, 1, "trader@example.com")).IsSuccess);
        rig.Price(2, 2001m);
        rig.Price(2, 2050m);
        Assert.Equal(PositionRole.Main, Assert.Single(rig.Snapshot.Positions).Position.Role);
        Assert.Empty(rig.Events.OfType<HedgeManaged>());
    }

    [Fact]
    public async Task KillSwitch_WithFlatten_ClosesBoth()
    {
        var rig = await HedgeRig.OpenAsync();
        Assert.True(rig.Do(new EngageKillSwitch(true, "news", "trader@example.com")).IsSuccess);
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Empty(rig.Snapshot.OpenOrders);
    }

    [Fact]
    public async Task Entry_HedgeOverAnExposureLimit_IsRefusedAndTheMainStays()
    {
        var rig = HedgeRig.Of(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy });
        rig.Risk.MaxExposurePercent = 11m; // $110: the main position fits, both don't.
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m), EngineRig.Flat(2, 2000m));

        Assert.Equal(PositionRole.Main, Assert.Single(rig.Snapshot.Positions).Position.Role);
        var refused = Assert.Single(rig.Events.OfType<EntryRefused>()).Refusal;
        Assert.Equal(RiskRule.MaxExposure, refused.Rule);
        Assert.StartsWith("The hedge is not opened.", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconciliation_AfterARestart_FindsNoDifference()
    {
        var rig = await HedgeRig.OpenAsync();
        await rig.RestartAsync();
        Assert.Empty(rig.Snapshot.Blocks);
        rig.Price(2, 2020m);
        Assert.Equal(0.005m, rig.HedgePosition()!.Size);
    }
}
