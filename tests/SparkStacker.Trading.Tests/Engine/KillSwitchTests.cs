using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class KillSwitchTests
{
    [Fact]
    public async Task Engage_Flatten_ClosesAndReportsOnceTheVenueConfirms()
    {
        var (rig, _) = await OpenAsync();
        Assert.True(rig.Do(new EngageKillSwitch(true, "news", "trader@example.com")).IsSuccess);
        Assert.Empty(rig.Events.OfType<KillSwitchReported>());
        rig.Machine.Advance(TimeSpan.FromMilliseconds(300));
        rig.Core.OnIdle();

        var report = Assert.Single(rig.Events.OfType<KillSwitchReported>()).Report;
        Assert.Equal((true, 1, 0), (report.IsDone, report.Closed, report.Cancelled));
        Assert.Equal("Trading has stopped and the venue confirms it: flat after 0.3 s, 1 position closed, 0 entries cancelled.", report.Sentence);
        Assert.Equal(report, rig.Snapshot.KillSwitchReport);
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Empty(rig.Snapshot.OpenOrders);
    }

    [Fact]
    public async Task Engage_WithoutFlatten_LeavesPositionsWithTheirStops()
    {
        var (rig, _) = await OpenAsync();
        rig.Do(new EngageKillSwitch(false, "news", "trader@example.com"));
        rig.Core.OnIdle();
        Assert.Contains("open with their stops: 1 position.", Assert.Single(rig.Events.OfType<KillSwitchReported>()).Report.Sentence, StringComparison.Ordinal);
        Assert.True(Assert.Single(rig.Snapshot.Positions).IsProtected);
    }

    [Fact]
    public async Task Engage_VenueRefusesTheClose_TriesOnAndSaysSoAfterHalfAMinute()
    {
        var (rig, venue) = await OpenAsync();
        venue.Answer = request => request.Type == OrderType.Market ? (false, new VenueError(VenueErrorKind.Refused, "busy", "The venue is busy.")) : null;
        rig.Do(new EngageKillSwitch(true, "news", "trader@example.com"));
        for (var second = 0; second < 31; second++)
        {
            rig.Machine.Advance(TimeSpan.FromSeconds(1));
            rig.Core.OnIdle();
        }

        var late = Assert.Single(rig.Events.OfType<KillSwitchReported>()).Report;
        Assert.False(late.IsDone);
        Assert.Contains("still open: 1 position and 0 entry orders", late.Sentence, StringComparison.Ordinal);

        venue.Answer = _ => null;
        rig.Machine.Advance(TimeSpan.FromSeconds(3));
        rig.Core.OnIdle();
        rig.Machine.Advance(TimeSpan.FromSeconds(1));
        rig.Core.OnIdle();
        Assert.True(rig.Events.OfType<KillSwitchReported>().Last().Report.IsDone);
        Assert.Empty(rig.Snapshot.Positions);
    }

    [Fact]
    public async Task Engage_VenueDoesNotAnswer_IsNotBelieved()
    {
        var (rig, venue) = await OpenAsync();
        rig.Do(new EngageKillSwitch(true, "news", "trader@example.com"));
        venue.IsMute = true;
        rig.Core.OnIdle();
        Assert.Empty(rig.Snapshot.Positions);
        Assert.Empty(rig.Events.OfType<KillSwitchReported>());

        venue.IsMute = false;
        rig.Machine.Advance(TimeSpan.FromSeconds(1));
        rig.Core.OnIdle();
        Assert.True(Assert.Single(rig.Events.OfType<KillSwitchReported>()).Report.IsDone);
    }

    [Fact]
    public async Task Restart_WhileClosing_GoesOnClosing()
    {
        var (rig, venue) = await OpenAsync();
        venue.Answer = request => request.Type == OrderType.Market ? (false, new VenueError(VenueErrorKind.Refused, "busy", "The venue is busy.")) : null;
        rig.Do(new EngageKillSwitch(true, "news", "trader@example.com"));
        Assert.Single(rig.Snapshot.Positions);

        await rig.RestartAsync();
        rig.Step(EngineRig.Flat(2, 2_000m), 0);
        rig.Core.OnIdle();
        Assert.Empty(rig.Snapshot.Positions);
        Assert.True(rig.Snapshot.KillSwitch.IsEngaged);
        Assert.True(rig.Snapshot.KillSwitchReport?.IsDone);
    }

    [Fact]
    public async Task Strategy_Throws_IsSwitchedOffAndTheOthersGoOn()
    {
        var failing = ScriptedStrategy.Definition(new Dictionary<int, SignalSide>(), "failing") with { Create = _ => new FailingStrategy() };
        var rig = new EngineRig(failing, ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [1] = SignalSide.Buy }, "sound"));
        await rig.RestartAsync();
        rig.Do(new ActivateStrategy(failing.Id, "trader@example.com"));
        rig.Do(new ActivateStrategy(new StrategyId("sound"), "trader@example.com"));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m), EngineRig.Flat(2, 2_000m));

        var fault = Assert.Single(rig.Events.OfType<StrategyFaulted>());
        Assert.Equal((failing.Id, "its code failed with InvalidOperationException: no idea"), (fault.Strategy, fault.Reason));
        Assert.False(rig.Snapshot.Strategies[0].IsActive);
        Assert.Equal("strategy_faulted", rig.Do(new ActivateStrategy(failing.Id, "trader@example.com")).Error?.Code);
        Assert.Equal("sound", Assert.Single(rig.Snapshot.Positions).Position.Strategy.Value);
    }

    private static async Task<(EngineRig Rig, UnhappyVenue Venue)> OpenAsync()
    {
        UnhappyVenue venue = null!;
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy))) { Wrap = inner => venue = new UnhappyVenue((IMarketDrivenVenue)inner) };
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Single(rig.Snapshot.Positions);
        return (rig, venue);
    }

    private sealed class FailingStrategy : IStrategy
    {
        public string Indicator => "none";

        public int WarmUp => 0;

        public bool IsReady => true;

        public ReadOnlySpan<IndicatorValue> Values => [];

        public Signal OnClosedCandle(in Trading.Market.Candle candle) => throw new InvalidOperationException("no idea");

        public void Peek(double close, Span<IndicatorValue> destination)
        {
        }
    }
}
