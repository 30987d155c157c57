using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Limits that hold entries back: pauses, clocks, rates, and other strategies on a venue that nets.</summary>
public sealed class EntryHabitTests
{
    [Fact]
    public async Task LossStreak_ThreeLosses_NoPause()
    {
        var rig = await LoseAsync(3);
        Assert.Equal(3, rig.Snapshot.Trades.Length);
        Assert.Empty(rig.Events.OfType<RiskLimitReached>());
        Assert.Equal(SignalOutcome.Opened, rig.Snapshot.Signals[1].Outcome);
    }

    [Fact]
    public async Task LossStreak_FourthLoss_PausesForAnHourToTheMinute()
    {
        var rig = await LoseAsync(4);
        var reached = Assert.Single(rig.Events.OfType<RiskLimitReached>());
        Assert.Equal((RiskRule.LossStreak, "4 losses", "4 losses"), (reached.Limit.Rule, reached.Limit.Limit, reached.Limit.Value));

        // The fourth loss fell at the open of minute 9. What should enter at the same open is held back, and so is all until 60 minutes later.
        Assert.Equal(RiskRule.LossStreak, rig.Snapshot.Signals[1].Refusal?.Rule);
        rig.Core.OnIdle(force: true);
        await rig.RestartAsync();
        for (var minute = 10; minute <= 67; minute++)
        {
            rig.Play(EngineRig.Flat(minute, 2_000m));
        }

        rig.Play(EngineRig.Flat(68, 2_000m));
        Assert.Equal(("1 min of it left", RiskRule.LossStreak), (rig.Snapshot.Signals[1].Refusal?.Value, rig.Snapshot.Signals[1].Refusal?.Rule));
        rig.Play(EngineRig.Flat(69, 2_000m));
        Assert.Equal(SignalOutcome.Opened, rig.Snapshot.Signals[1].Outcome);
    }

    [Fact]
    public async Task LossStreak_WinBetween_CountsAnew()
    {
        var rig = await LoseAsync(5, winAt: 3);
        Assert.Equal(5, rig.Snapshot.Trades.Length);
        Assert.Empty(rig.Events.OfType<RiskLimitReached>());
    }

    [Fact]
    public async Task ClockSkew_AboveASecond_HoldsEntriesBackAndSaysSo()
    {
        var rig = await new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy), (1, SignalSide.Buy))).RestartAsync();
        rig.Activate();
        rig.ClockSkew = () => TimeSpan.FromMilliseconds(-1_001);
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Equal(RiskRule.ClockSkew, rig.Snapshot.Signals.Last().Refusal?.Rule);
        Assert.Contains(rig.Snapshot.Blocks, block => block.Contains("clock", StringComparison.Ordinal));

        rig.ClockSkew = () => TimeSpan.FromMilliseconds(1_000);
        rig.Play(EngineRig.Flat(2, 2_000m));
        Assert.Single(rig.Snapshot.Positions);
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task Netting_OtherStrategyHoldsTheOppositeSide_OnlyTheSameSideMayEnter()
    {
        var rig = new EngineRig(
            ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy }, "first"),
            ScriptedStrategy.Definition(new Dictionary<int, SignalSide> { [0] = SignalSide.Sell, [1] = SignalSide.Buy }, "second"));
        await rig.RestartAsync();
        rig.Do(new ActivateStrategy(new StrategyId("first"), "trader@example.com"));
        rig.Do(new ActivateStrategy(new StrategyId("second"), "trader@example.com"));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Equal((RiskRule.Netting, "one side", "both sides"), (rig.Events.OfType<EntryRefused>().Single().Refusal.Rule, "one side", "both sides"));
        Assert.Single(rig.Snapshot.Positions);

        rig.Play(EngineRig.Flat(2, 2_000m));
        Assert.Equal([PositionSide.Long, PositionSide.Long], rig.Snapshot.Positions.Select(p => p.Position.Side));

        // Both stops are met: each takes its own part of the venue's one position.
        rig.Play(EngineRig.Minute(3, 2_000m, 2_000m, 1_900m, 1_950m));
        Assert.Equal([1_960m, 1_960m], rig.Snapshot.Trades.Select(t => t.ExitPrice));
        await rig.RestartAsync();
        Assert.Empty(rig.Snapshot.Blocks);
    }

    [Fact]
    public async Task OrderRate_ManyOrdersInAMinute_HoldsTheNextEntryBackAndNoExit()
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy), (1, SignalSide.Sell), (3, SignalSide.Buy)));
        rig.Risk.OrdersPerMinute = 6;
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2_000m));
        rig.Step(EngineRig.Flat(1, 2_000m), 0); // Entry, stop, target: three.
        var position = rig.Snapshot.Positions[0].Position;
        rig.Do(new MoveProtection(position.Id, 1_950m, 2_100m, "trader@example.com")); // Two more.
        rig.Step(EngineRig.Flat(1, 2_000m), 1);
        rig.Step(EngineRig.Flat(1, 2_000m), 2);
        Assert.Equal(5, rig.Core.Context.RunnerOf(new StrategyId("scripted")).OrderRate.Count(rig.Snapshot.MarketTime.ToUnixTimeMilliseconds() - 1));

        // A minute after the first ones they no longer count: the close and the reversal go through.
        rig.Play(EngineRig.Flat(2, 2_000m));
        Assert.Equal(PositionSide.Short, rig.Snapshot.Positions[0].Position.Side);
    }

    [Fact]
    public void OrderRate_Count_ForgetsAfterAMinuteAndKeepsWhatAnyLimitAsksFor()
    {
        var rate = new OrderRate();
        Assert.Equal(0, rate.Count(0));
        rate.Add(0);
        rate.Add(30_000);
        Assert.Equal(2, rate.Count(59_999));
        Assert.Equal(1, rate.Count(60_000));
        Assert.Equal(0, rate.Count(90_000));
        for (var i = 0; i < 2_000; i++)
        {
            rate.Add(100_000);
        }

        Assert.Equal(1_001, rate.Count(100_000));
    }

    // A losing round trip takes two candles: in at one price, out 10 worse by the reversal. From then on each candle says buy.
    private static async Task<EngineRig> LoseAsync(int trades, int winAt = -1)
    {
        var script = new Dictionary<int, SignalSide>();
        for (var i = 0; i <= trades; i++)
        {
            script[i * 2] = i % 2 == 0 ? SignalSide.Buy : SignalSide.Sell;
        }

        for (var candle = (trades * 2) + 1; candle <= 70; candle++)
        {
            script[candle] = SignalSide.Buy;
        }

        var rig = await new EngineRig(ScriptedStrategy.Definition(script)).RestartAsync();
        rig.Activate();
        var price = 2_000m;
        for (var i = 0; i <= trades; i++)
        {
            // Each signal reverses: the price moves against what is open before it does, or with it where a win is wanted.
            rig.Play(EngineRig.Flat(i * 2, price), EngineRig.Flat((i * 2) + 1, price));
            var against = i % 2 == 0 ? -10m : 10m;
            price += i + 1 == winAt ? -against : against;
        }

        return rig;
    }
}
