using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class ProtectionWatchTests
{
    [Fact]
    public async Task Position_WithoutStopForFiveSeconds_IsToldAndShownAndHoldsEntriesBack()
    {
        var (rig, venue) = await OpenUnprotectedAsync(_ => { });
        rig.Core.OnIdle();
        rig.Machine.Advance(TimeSpan.FromSeconds(5));
        rig.Core.OnIdle();
        Assert.Empty(rig.Events.OfType<ProtectionChanged>());

        rig.Machine.Advance(TimeSpan.FromMilliseconds(1));
        rig.Core.OnIdle();
        var told = Assert.Single(rig.Events.OfType<ProtectionChanged>());
        Assert.False(told.IsProtected);
        Assert.Contains(rig.Snapshot.Blocks, block => block.Contains("no stop at the venue for 5 s", StringComparison.Ordinal));
        Assert.Equal(told.Sentence, rig.Snapshot.Unprotected);
        Assert.Single(rig.Snapshot.Positions);

        // Told once, and again when the stop rests.
        (venue.Answer, venue.IsMute) = (_ => null, false);
        rig.Machine.Advance(TimeSpan.FromSeconds(3));
        rig.Core.OnIdle();
        rig.Core.OnIdle();
        Assert.True(Assert.Single(rig.Snapshot.Positions).IsProtected);
        Assert.Equal([false, true], rig.Events.OfType<ProtectionChanged>().Select(e => e.IsProtected));
        Assert.DoesNotContain(rig.Snapshot.Blocks, block => block.Contains("no stop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Position_WithoutStopAndTheSettingToCloseIt_IsClosed()
    {
        var (rig, venue) = await OpenUnprotectedAsync(risk => risk.CloseUnprotected = true);
        rig.Core.OnIdle();
        rig.Machine.Advance(TimeSpan.FromSeconds(6));
        venue.Answer = request => request.Type == OrderType.StopMarket ? (false, Unknown()) : null;
        rig.Core.OnIdle();
        var trade = Assert.Single(rig.Snapshot.Trades);
        Assert.Equal(ExitReason.Risk, trade.ExitReason);
        Assert.Contains(rig.Snapshot.RecentOrders, o => o.Purpose == OrderPurpose.Close && o.Reason == "No stop at the venue for 6 s.");
    }

    [Fact]
    public async Task Position_WithItsStop_IsNeverTold()
    {
        var rig = await new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy))).RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        rig.Core.OnIdle();
        rig.Machine.Advance(TimeSpan.FromMinutes(1));
        rig.Core.OnIdle();
        Assert.Empty(rig.Events.OfType<ProtectionChanged>());
    }

    [Fact]
    public async Task Entry_OtherPositionUnprotected_IsHeldBack()
    {
        var (rig, _) = await OpenUnprotectedAsync(_ => { });
        rig.Core.OnIdle();
        rig.Machine.Advance(TimeSpan.FromSeconds(6));
        rig.Core.OnIdle();
        Assert.Equal(RiskRule.Unprotected, new RiskManager(new RiskOptions()).Refuse(
            new EntryRequest
            {
                Rules = rig.Rules,
                Size = 0.0005m,
                WantedNotional = 1,
                SizingMethod = SizingMethod.FixedNotional,
                Price = 2_000m,
                Sign = 1,
                MaxPositionUsd = 1,
                Leverage = 10,
                StopLossPercent = 2,
                StrategyPositions = 0,
                FeedAge = TimeSpan.Zero,
                Unprotected = rig.Core.Context.Unprotected,
                Account = AccountExposure.Of(rig.Core.Context, new EquityWatch(rig.Core.Context, null), rig.Rules.Symbol),
            },
            RiskLimits.Of(new RiskOptions()))?.Rule);
    }

    // The entry fills; the stop's fate stays unknown and the venue answers no question.
    private static async Task<(EngineRig Rig, UnhappyVenue Venue)> OpenUnprotectedAsync(Action<RiskOptions> configure)
    {
        UnhappyVenue venue = null!;
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy)))
        {
            Wrap = inner => venue = new UnhappyVenue((IMarketDrivenVenue)inner) { Answer = request => request.Type == OrderType.StopMarket ? (false, Unknown()) : null },
        };
        configure(rig.Risk);
        await rig.RestartAsync();
        venue.IsMute = true;
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.False(Assert.Single(rig.Snapshot.Positions).IsProtected);
        return (rig, venue);
    }

    private static VenueError Unknown() => new(VenueErrorKind.Unknown, "timeout", "No answer.");
}
