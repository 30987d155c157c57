using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class EntryTests
{
    [Fact]
    public async Task Buy_StrategyOn_OpensAtTheNextOpenWithStopAndTarget()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m));
        Assert.Empty(rig.Snapshot.Positions);

        rig.Step(EngineRig.Minute(1, 1980m, 1985m, 1975m, 1982m), 0);

        var view = Assert.Single(rig.Snapshot.Positions);
        Assert.Equal(PositionSide.Long, view.Position.Side);
        Assert.Equal(0.0005m, view.Position.Size);
        Assert.Equal(1980m, view.Position.EntryPrice);
        Assert.Equal(1940.4m, view.Position.StopLossPrice);
        Assert.Equal(2059.2m, view.Position.TakeProfitPrice);
        Assert.Equal(1980m * 0.0005m * 0.00045m, view.Position.Fees);
        Assert.True(view.IsProtected);
        Assert.Equal([OrderPurpose.StopLoss, OrderPurpose.TakeProfit], rig.Snapshot.OpenOrders.Select(o => o.Purpose));
        Assert.All(rig.Snapshot.OpenOrders, o => Assert.True(o.ReduceOnly && o.State == OrderState.Acknowledged));
        Assert.Equal("Long 0.0005 opened at 1,980.00", rig.Snapshot.Signals[0].Sentence);
    }

    [Fact]
    public async Task Buy_StrategyOff_IsShownAndNotTraded()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal(SignalOutcome.StrategyOff, Assert.Single(rig.Snapshot.Signals).Outcome);
    }

    [Fact]
    public async Task Sell_LongOpen_ClosesAndReversesAtTheSameOpen()
    {
        var rig = await StartAsync((0, SignalSide.Buy), (2, SignalSide.Sell));
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m), EngineRig.Flat(2, 2000m));
        rig.Step(EngineRig.Flat(3, 2010m), 0);

        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal(ExitReason.Signal, trade.ExitReason);
        Assert.Equal(2010m, trade.ExitPrice);
        Assert.Equal(10m * 0.0005m, trade.GrossPnl);
        var position = Assert.Single(rig.Snapshot.Positions).Position;
        Assert.Equal(PositionSide.Short, position.Side);
        Assert.Equal(2010m, position.EntryPrice);
        Assert.Equal(0.0004m, position.Size);
        Assert.Equal(2, rig.Snapshot.OpenOrders.Length);
    }

    [Theory]
    [InlineData(1990, 2100, 1900, ExitReason.StopLoss, 1960)] // Both inside one candle: the stop is tested first.
    [InlineData(1990, 2100, 1990, ExitReason.TakeProfit, 2080)]
    [InlineData(1950, 2100, 1940, ExitReason.StopLoss, 1950)] // Opens beyond the stop: fills at the open.
    [InlineData(2090, 2095, 2085, ExitReason.TakeProfit, 2090)] // Opens beyond the target.
    public async Task Candle_ThroughStopOrTarget_ClosesAtTheRightPrice(int open, int high, int low, ExitReason reason, int price)
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m), EngineRig.Minute(2, open, high, low, open));

        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal((reason, (decimal)price), (trade.ExitReason, trade.ExitPrice));
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Empty(rig.Snapshot.OpenOrders);
    }

    [Fact]
    public async Task Candle_OfTheEntry_CanAlreadyHitTheStop()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Minute(1, 2000m, 2001m, 1900m, 1950m));

        Assert.Equal(1960m, Assert.Single(rig.Snapshot.Trades).ExitPrice);
    }

    [Fact]
    public async Task Buy_PriceAboveTheCapForOneLot_IsHeldBackWithBothNumbers()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 20_000m), EngineRig.Flat(1, 20_000m));

        var refused = Assert.Single(rig.Events.OfType<EntryRefused>());
        Assert.Equal(RiskRule.MinimumSize, refused.Refusal.Rule);
        Assert.Equal(("$2.00", "$1.00"), (refused.Refusal.Limit, refused.Refusal.Value));
        Assert.Equal("minimum_size", refused.Refusal.Code);
        Assert.Equal(SignalOutcome.HeldBack, rig.Snapshot.Signals[0].Outcome);
    }

    [Fact]
    public async Task Buy_KillSwitchEngaged_IsHeldBackUntilReleased()
    {
        var rig = await StartAsync((0, SignalSide.Buy), (2, SignalSide.Sell));
        rig.Activate();
        Assert.True(rig.Do(new EngageKillSwitch(false, "news", "trader@example.com")).IsSuccess);
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        Assert.Equal(RiskRule.KillSwitch, rig.Snapshot.Signals[0].Refusal?.Rule);

        Assert.True(rig.Do(new ReleaseKillSwitch("admin@example.com")).IsSuccess);
        rig.Play(EngineRig.Flat(2, 2000m), EngineRig.Flat(3, 2000m));
        Assert.Equal(PositionSide.Short, Assert.Single(rig.Snapshot.Positions).Position.Side);
    }

    [Fact]
    public async Task Buy_OneStrategyMoreThanTheLimit_IsHeldBack()
    {
        var rig = new EngineRig([.. Enumerable.Range(0, 3).Select(i => ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy }, $"s{i}"))]);
        rig.Risk.MaxOpenPositions = 2;
        await rig.RestartAsync();
        foreach (var strategy in rig.Snapshot.Strategies)
        {
            rig.Do(new ActivateStrategy(strategy.Definition.Id, "trader@example.com"));
        }

        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));

        Assert.Equal(2, rig.Snapshot.Positions.Length);
        Assert.Equal(RiskRule.MaxOpenPositions, Assert.Single(rig.Events.OfType<EntryRefused>()).Refusal.Rule);
    }

    private static Task<EngineRig> StartAsync(params (int, SignalSide)[] script) => new EngineRig(ScriptedStrategy.Definition(script)).RestartAsync();
}
