using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class TrailingStopTests
{
    [Fact]
    public async Task Trail_Long_FollowsTheHighOfClosedCandlesAndNeverGoesBack()
    {
        var rig = await StartAsync(SignalSide.Buy, 1m);
        rig.Play(EngineRig.Minute(1, 2_000m, 2_010m, 1_995m, 2_005m)); // Entry at 2,000, stop 1,960.
        Assert.Equal(1_960m, Stop(rig));

        // Live from the next price on: 2,010 less 1 % = 1,989.9, rounded to the tick in our disfavour.
        rig.Step(EngineRig.Minute(2, 2_004m, 2_004m, 1_992m, 2_000m), 0);
        Assert.Equal(1_989.9m, Stop(rig));
        rig.Step(EngineRig.Minute(2, 2_004m, 2_004m, 1_992m, 2_000m), 1);
        rig.Step(EngineRig.Minute(2, 2_004m, 2_004m, 1_992m, 2_000m), 2);
        rig.Play(EngineRig.Minute(3, 2_000m, 2_000m, 1_989.9m, 1_995m));
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal((ExitReason.StopLoss, 1_989.9m), (trade.ExitReason, trade.ExitPrice));
    }

    [Fact]
    public async Task Trail_Short_FollowsTheLow()
    {
        var rig = await StartAsync(SignalSide.Sell, 1m);
        rig.Play(EngineRig.Minute(1, 2_000m, 2_005m, 1_980m, 1_990m));
        rig.Step(EngineRig.Flat(2, 1_990m), 0);
        Assert.Equal(1_999.8m, Stop(rig));
    }

    [Fact]
    public async Task Trail_NextCandleOpensBeyondTheNewStop_LeavesAtThatOpen()
    {
        var rig = await StartAsync(SignalSide.Buy, 1m);
        rig.Play(EngineRig.Minute(1, 2_000m, 2_050m, 1_999m, 2_040m));
        rig.Step(EngineRig.Flat(2, 2_010m), 0); // The stop would be 2,029.5.
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal((ExitReason.StopLoss, 2_010m), (trade.ExitReason, trade.ExitPrice));
    }

    [Fact]
    public async Task Trail_Off_LeavesTheStopWhereItIs()
    {
        var rig = await StartAsync(SignalSide.Buy, 0m);
        rig.Play(EngineRig.Minute(1, 2_000m, 2_050m, 1_999m, 2_040m), EngineRig.Flat(2, 2_040m));
        Assert.Equal(1_960m, Stop(rig));
        Assert.Empty(rig.Events.OfType<PositionChanged>());
    }

    [Fact]
    public async Task Trail_RestartBetweenCloseAndOpen_IsMadeUpFor()
    {
        var rig = await StartAsync(SignalSide.Buy, 1m);
        rig.Play(EngineRig.Minute(1, 2_000m, 2_010m, 1_995m, 2_005m));
        rig.Core.OnIdle(force: true);
        await rig.RestartAsync();
        rig.Step(EngineRig.Flat(2, 2_004m), 0);
        Assert.Equal(1_989.9m, Stop(rig));
        Assert.Equal(1_989.9m, rig.Snapshot.OpenOrders.Single(o => o.Purpose == OrderPurpose.StopLoss).TriggerPrice);
    }

    private static decimal? Stop(EngineRig rig) => Assert.Single(rig.Snapshot.Positions).Position.StopLossPrice;

    private static async Task<EngineRig> StartAsync(SignalSide side, decimal percent)
    {
        var rig = await new EngineRig(ScriptedStrategy.Definition((0, side))) { Parameters = [("trailing_stop_percent", percent)] }.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2_000m));
        return rig;
    }
}
