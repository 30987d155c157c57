using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Two strategies that hold the same side of one market: to the venue it is one position.</summary>
public sealed class SharedMarketTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exit_StopAndTargetMetInOneUpdate_LeavesTheOtherStrategysPositionAlone(bool nets)
    {
        var rig = await TwoLongsAsync(nets);
        var first = rig.Snapshot.Positions.Single(p => p.Position.Strategy.Value == "first").Position;
        Assert.True(rig.Do(new MoveProtection(first.Id, 1_990m, 2_010m, "trader@example.com")).IsSuccess);

        rig.Step(EngineRig.Minute(2, 2_000m, 2_020m, 1_980m, 2_000m), 1);

        Assert.Equal(1_990m, Assert.Single(rig.Snapshot.Trades).ExitPrice);
        Assert.Equal("second", Assert.Single(rig.Snapshot.Positions).Position.Strategy.Value);
        Assert.Null(LedgerAudit.Fault(rig.Core.Context.Portfolio, 1_000m));
        await rig.RestartAsync();
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Exit_FilledThoughItsPositionIsClosed_IsBookedOnWhatTheVenueReduced(int times)
    {
        TellingVenue venue = null!;
        var rig = await TwoLongsAsync(nets: true, inner => venue = new TellingVenue((IMarketDrivenVenue)inner));
        var first = rig.Snapshot.Positions.Single(p => p.Position.Strategy.Value == "first").Position;
        var (stop, target) = (Order(rig, first, OrderPurpose.StopLoss), Order(rig, first, OrderPurpose.TakeProfit));

        venue.Tell(Fill("x-1", stop.Id, first.Size, 1_960m));
        for (var i = 0; i < times; i++)
        {
            venue.Tell(Fill("x-2", target.Id, first.Size, 2_080m));
        }

        rig.Core.OnIdle();

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal([("second", 2_080m), ("first", 1_960m)], rig.Snapshot.Trades.Select(t => (t.Strategy.Value, t.ExitPrice)));
        Assert.Equal(OrderState.Cancelled, rig.Snapshot.RecentOrders.Single(o => o.Id == target.Id).State);
        Assert.Null(LedgerAudit.Fault(rig.Core.Context.Portfolio, 1_000m));
        Assert.Equal(1_000m + rig.Snapshot.Trades.Sum(t => t.NetPnl), rig.Snapshot.Account.Balance);
    }

    private static Order Order(EngineRig rig, Position position, OrderPurpose purpose) => rig.Core.Context.Orders.Find(position.Id, purpose)!;

    private static VenueEvent.Filled Fill(string id, ClientOrderId order, decimal size, decimal price) =>
        new(new VenueFill(id, order, MarketSymbol.EthUsd, OrderSide.Sell, price, size, 0.001m, false, DateTimeOffset.FromUnixTimeMilliseconds(1_746_000_130_000)), OrderState.Filled);

    private static async Task<EngineRig> TwoLongsAsync(bool nets, Func<ITradingVenue, ITradingVenue>? wrap = null)
    {
        var rig = new EngineRig(
            ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy }, "first"),
            ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy }, "second"));
        rig.Paper.Netting = nets;
        rig.Wrap = wrap ?? rig.Wrap;
        await rig.RestartAsync();
        rig.Do(new ActivateStrategy(new StrategyId("first"), "trader@example.com"));
        rig.Do(new ActivateStrategy(new StrategyId("second"), "trader@example.com"));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Equal(2, rig.Snapshot.Positions.Length);
        return rig;
    }
}
