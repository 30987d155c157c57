using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class UnhappyVenueTests
{
    [Fact]
    public async Task Entry_OutcomeUnknownButFilled_HoldsEntriesBackAndIsFoundOut()
    {
        var (rig, venue) = await StartAsync((0, SignalSide.Buy));
        venue.Answer = request => request.ReduceOnly ? null : (Forward: true, Unknown());
        rig.Play(EngineRig.Flat(0, 2000m));
        rig.Step(EngineRig.Flat(1, 2000m), 0);

        // The fill told by the venue itself settles what its answer left open.
        Assert.Equal(0.0005m, Assert.Single(rig.Snapshot.Positions).Position.Size);
        Assert.DoesNotContain(rig.Snapshot.OpenOrders, o => o.State == OrderState.Unknown);
        Assert.Single(rig.Store.Fills);
    }

    [Fact]
    public async Task Entry_OutcomeUnknownAndNeverArrived_BlocksUntilTheVenueSaysSo()
    {
        var (rig, venue) = await StartAsync((0, SignalSide.Buy), (1, SignalSide.Sell));
        venue.Answer = request => (Forward: false, Unknown());
        venue.IsMute = true;
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        Assert.Equal(OrderState.Unknown, Assert.Single(rig.Snapshot.OpenOrders).State);
        Assert.Contains(rig.Snapshot.Blocks, b => b.Contains("unknown", StringComparison.Ordinal));

        rig.Step(EngineRig.Flat(2, 2000m), 0);
        Assert.Empty(rig.Snapshot.Positions);

        venue.IsMute = false;
        venue.Answer = _ => null;
        rig.Machine.Advance(TimeSpan.FromSeconds(3));
        rig.Core.OnIdle();

        Assert.Equal(OrderState.Expired, Assert.Single(rig.Snapshot.RecentOrders, o => o.Purpose == OrderPurpose.Entry && o.Side == OrderSide.Buy).State);
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task Entry_Rejected_SaysTheVenuesReasonAndGoesOn()
    {
        var (rig, venue) = await StartAsync((0, SignalSide.Buy), (1, SignalSide.Sell));
        venue.Answer = _ => (Forward: false, new VenueError(VenueErrorKind.Refused, "insufficient_margin", "Insufficient margin to place order."));
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        Assert.Equal(SignalOutcome.Failed, rig.Snapshot.Signals[1].Outcome);
        Assert.Contains("Insufficient margin", rig.Snapshot.Signals[1].Sentence, StringComparison.Ordinal);
        Assert.Equal("insufficient_margin", rig.Events.OfType<OrderChanged>().Single(e => e.Order.State == OrderState.Rejected).RefusalCode);

        venue.Answer = _ => null;
        rig.Step(EngineRig.Flat(2, 2000m), 0);
        Assert.Equal(PositionSide.Short, Assert.Single(rig.Snapshot.Positions).Position.Side);
    }

    [Fact]
    public async Task Stop_RefusedByTheVenue_ClosesThePositionAtMarket()
    {
        var (rig, venue) = await StartAsync((0, SignalSide.Buy));
        venue.Answer = request => request.Type == OrderType.StopMarket
            ? (Forward: false, new VenueError(VenueErrorKind.Refused, "invalid_trigger_price", "Invalid TP/SL price."))
            : null;
        rig.Play(EngineRig.Flat(0, 2000m));
        rig.Step(EngineRig.Flat(1, 2000m), 0);

        Assert.Equal(ExitReason.StopLoss, Assert.Single(rig.Snapshot.Trades).ExitReason);
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Empty(rig.Snapshot.OpenOrders);
    }

    [Fact]
    public async Task Journal_NotWritable_StopsEntriesSaysSoAndStillCloses()
    {
        var (rig, _) = await StartAsync((0, SignalSide.Buy), (2, SignalSide.Sell), (4, SignalSide.Buy));
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        rig.Store.Fault = "The disk is full.";
        rig.Play(EngineRig.Flat(2, 2000m), EngineRig.Flat(3, 2000m));

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal(RiskRule.Storage, rig.Snapshot.Signals[0].Refusal?.Rule);
        Assert.Contains(rig.Snapshot.Blocks, b => b.Contains("disk is full", StringComparison.Ordinal));
        Assert.Single(rig.Events.OfType<StorageChanged>(), e => e.Fault is not null);

        rig.Store.Fault = null;
        rig.Machine.Advance(TimeSpan.FromSeconds(2));
        rig.Play(EngineRig.Flat(4, 2000m), EngineRig.Flat(5, 2000m));

        Assert.Null(rig.Snapshot.StorageFault);
        Assert.Equal(PositionSide.Long, Assert.Single(rig.Snapshot.Positions).Position.Side);
        Assert.Equal(rig.Snapshot.Account.Balance, rig.Store.Ledger.Values.Sum(l => l.Amount));
    }

    [Theory]
    [InlineData(2, null)] // A minute after the decision.
    [InlineData(3, RiskRule.FeedStale)]
    public async Task LiveFeed_SilentAfterTheDecision_RefusesTheEntryPastTheLimit(int nextMinute, RiskRule? rule)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy))) { IsRecorded = false };
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m));
        rig.Step(EngineRig.Flat(nextMinute, 2000m), 0);

        Assert.Equal(rule, rig.Snapshot.Signals[0].Refusal?.Rule);
        Assert.Equal(rule is null ? 1 : 0, rig.Snapshot.Positions.Length);
    }

    [Fact]
    public async Task Feed_SilentNow_IsABlockThatNamesTheAge()
    {
        var (rig, _) = await StartAsync();
        rig.Play(EngineRig.Flat(0, 2000m));
        rig.Machine.Advance(TimeSpan.FromSeconds(90));
        Assert.Empty(rig.Snapshot.Blocks);

        rig.Machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(rig.Snapshot.Blocks, b => b.Contains("no market data for 91 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Close_ByHand_ClosesAtTheTouchAndASecondIsRefused()
    {
        var (rig, venue) = await StartAsync((0, SignalSide.Buy));
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        var position = Assert.Single(rig.Snapshot.Positions).Position.Id;
        venue.Answer = _ => (Forward: false, Unknown());
        venue.IsMute = true;
        Assert.True(rig.Do(new ClosePosition(position, 1m, "trader@example.com")).IsSuccess);
        Assert.Equal("close_unknown", rig.Do(new ClosePosition(position, 1m, "trader@example.com")).Error?.Code);

        venue.IsMute = false;
        venue.Answer = _ => null;
        rig.Machine.Advance(TimeSpan.FromSeconds(3));
        rig.Core.OnIdle();
        Assert.True(rig.Do(new ClosePosition(position, 1m, "trader@example.com")).IsSuccess);

        Assert.Equal(ExitReason.Manual, Assert.Single(rig.Snapshot.Trades).ExitReason);
        Assert.Equal("position_not_found", rig.Do(new ClosePosition(position, 1m, "trader@example.com")).Error?.Code);
    }

    private static VenueError Unknown() => new(VenueErrorKind.Unknown, "timeout", "The venue didn't answer in time.");

    private static async Task<(EngineRig Rig, UnhappyVenue Venue)> StartAsync(params (int, SignalSide)[] script)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition(script));
        UnhappyVenue? venue = null;
        rig.Wrap = inner => venue = new UnhappyVenue((IMarketDrivenVenue)inner);
        await rig.RestartAsync();
        rig.Activate();
        return (rig, venue!);
    }
}
