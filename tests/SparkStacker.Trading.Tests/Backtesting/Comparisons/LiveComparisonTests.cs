using System.Collections.Immutable;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Comparisons;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting.Comparisons;

public sealed class LiveComparisonTests
{
    private const long Minute = 60_000;
    private static readonly DateTimeOffset s_start = new(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

    // Long from 100 to 110 with 2: gross 20, fees 0.5; from minute 10 to 20.
    private static readonly BacktestTrade s_expected = Expected(10, 20, PositionSide.Long, 100, 110, 2, 0.5m, ExitReason.Signal);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_IdenticalTrades_HasNoDifference(int seed)
    {
        var expected = RandomTrades(new Random(seed));

        var comparison = LiveComparison.Of(Input([.. expected.Select(t => Live(t))], expected));

        Assert.Equal((expected.Length, 0m), (comparison.Matched, comparison.Difference));
        Assert.Empty(comparison.Causes);
        Assert.True(comparison.Band!.Low <= comparison.Band.Median && comparison.Band.Median <= comparison.Band.High);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_AnyTrades_HasCausesThatSumUpToTheDifference(int seed)
    {
        var random = new Random(seed);
        var expected = RandomTrades(random);
        var live = expected.Where(_ => random.Next(4) > 0).Select(t => Disturbed(t, random)).ToList();
        live.AddRange(RandomTrades(random).Where(_ => random.Next(5) == 0).Select(t => Live(t)));
        var input = Input(live, expected) with { VersionChanges = [s_start.AddMinutes(random.Next(900))] };

        var comparison = LiveComparison.Of(input);

        Assert.All(comparison.Trades, t => Assert.Equal(t.Difference, t.Causes.Sum(c => c.Amount)));
        Assert.Equal(comparison.Difference, comparison.Causes.Sum(c => c.Amount));
        Assert.Equal(live.Sum(t => t.NetPnl), comparison.LiveNet);
        Assert.Equal(expected.Sum(t => t.NetPnl), comparison.ExpectedNet);
        Assert.Equal(live.Count + expected.Length, comparison.Trades.Length + comparison.Matched);
    }

    [Fact]
    public void Of_WorsePricesAndHigherFees_SplitsThem()
    {
        var live = Live(s_expected) with { EntryPrice = 101, ExitPrice = 109, GrossPnl = 16, Fees = 0.75m };

        var comparison = LiveComparison.Of(Input([live], [s_expected]));

        Assert.Equal([(ComparisonCause.Slippage, -4m), (ComparisonCause.Fee, -0.25m)], comparison.Causes.Select(c => (c.Cause, c.Amount)));
    }

    [Fact]
    public void Of_HalfTheSizeClosedByAPerson_SplitsSizeAndManualAction()
    {
        var live = Live(s_expected) with { Size = 1, ExitPrice = 104, GrossPnl = 4, Fees = 0.25m, ExitReason = ExitReason.Manual };

        var causes = LiveComparison.Of(Input([live], [s_expected])).Causes;

        Assert.Equal([(ComparisonCause.Fee, 0.25m), (ComparisonCause.Size, -10m), (ComparisonCause.ManualAction, -6m)], causes.Select(c => (c.Cause, c.Amount)));
    }

    [Theory]
    [InlineData(SignalOutcome.HeldBack, ComparisonCause.MissedSignal, "Four losses in a row.")]
    [InlineData(SignalOutcome.StrategyOff, ComparisonCause.StrategyOff, "The strategy was switched off.")]
    [InlineData(SignalOutcome.Failed, ComparisonCause.MissedSignal, "The venue said no.")]
    [InlineData(SignalOutcome.AlreadyOpen, ComparisonCause.EarlierDifference, "The venue said no.")]
    [InlineData(null, ComparisonCause.RestartGap, "The engine has no signal of this candle: it was down, or had no market data.")]
    public void Of_NoLiveTrade_SaysWhatBecameOfItsSignal(SignalOutcome? outcome, ComparisonCause cause, string why)
    {
        var signals = outcome is { } known ? new[] { Signal(10, known) } : [Signal(8, SignalOutcome.HeldBack)];

        var comparison = LiveComparison.Of(Input([], [s_expected]) with { Signals = signals });

        Assert.Equal(new CauseAmount(cause, -19.5m, why), Assert.Single(comparison.Trades[0].Causes));
    }

    [Fact]
    public void Of_PositionThatIsOpenStill_IsNotCalledMissed()
    {
        var input = Input([], [s_expected]) with { StillOpen = [(PositionSide.Long, s_start.AddMinutes(10).AddSeconds(2))] };

        Assert.Equal(ComparisonCause.StillOpen, LiveComparison.Of(input).Causes.Single().Cause);
    }

    [Fact]
    public void Of_StopThatAPersonMoved_IsAManualAction()
    {
        var live = Live(s_expected) with { ExitPrice = 99, GrossPnl = -2, ExitReason = ExitReason.StopLoss, ExitTime = s_start.AddMinutes(15) };
        var input = Input([live], [s_expected]);

        Assert.Equal(ComparisonCause.EarlierDifference, LiveComparison.Of(input).Causes.Single().Cause);
        Assert.Equal(ComparisonCause.ManualAction, LiveComparison.Of(input with { Touched = new HashSet<PositionId> { live.Id } }).Causes.Single().Cause);
        Assert.Equal(ComparisonCause.ParameterChange, LiveComparison.Of(input with { VersionChanges = [s_start.AddMinutes(12)] }).Causes.Single().Cause);
    }

    [Fact]
    public void Of_EntriesACandleApartOrToOtherSides_AreNotTheSame()
    {
        var late = Live(Expected(11, 20, PositionSide.Long, 100, 110, 2, 0.5m, ExitReason.Signal));
        var other = Live(Expected(10, 20, PositionSide.Short, 100, 110, 2, 0.5m, ExitReason.Signal));

        Assert.Equal(0, LiveComparison.Of(Input([late], [s_expected])).Matched);
        Assert.Equal(0, LiveComparison.Of(Input([other], [s_expected])).Matched);
        Assert.Equal(ComparisonCause.EarlierDifference, LiveComparison.Of(Input([late], [s_expected])).Trades[1].Causes.Single().Cause);
    }

    [Fact]
    public void Band_SameSeed_DrawsTheSame()
    {
        var expected = RandomTrades(new Random(5));

        Assert.Equal(LiveComparison.Of(Input([], expected)).Band, LiveComparison.Of(Input([], expected)).Band);
        Assert.NotEqual(LiveComparison.Of(Input([], expected)).Band!.Low, LiveComparison.Of(Input([], expected) with { Seed = 2 }).Band!.Low);
        Assert.Null(LiveComparison.Of(Input([], [])).Band);
    }

    private static Trade Live(BacktestTrade expected) => LiveTrades.Of(expected, new AccountId("paper-1"));

    private static ComparisonInput Input(IReadOnlyList<Trade> live, IReadOnlyList<BacktestTrade> expected) => new() { Interval = Interval.OneMinute, Live = live, Expected = expected };

    private static BacktestTrade Expected(int from, int to, PositionSide side, decimal entry, decimal exit, decimal size, decimal fees, ExitReason reason) => new(
        side, s_start.ToUnixTimeMilliseconds() + (from * Minute), s_start.ToUnixTimeMilliseconds() + (to * Minute), entry, exit, size, (exit - entry) * side.Sign() * size, fees, 0, reason);

    private static SignalRecord Signal(int minute, SignalOutcome outcome) => new()
    {
        Account = new AccountId("paper-1"),
        Strategy = MacdCross.EthUsd.Id,
        Symbol = MarketSymbol.EthUsd,
        CandleOpenTimeMs = s_start.ToUnixTimeMilliseconds() + ((minute - 1) * Minute),
        Time = s_start.AddMinutes(minute),
        Side = SignalSide.Buy,
        Price = 100,
        Confidence = 0.5,
        Values = ImmutableArray<IndicatorValue>.Empty,
        Outcome = outcome,
        Refusal = outcome == SignalOutcome.HeldBack ? new RiskRefusal(RiskRule.LossStreak, "4", "4", "Four losses in a row.") : null,
        Sentence = "The venue said no.",
    };

    private static BacktestTrade[] RandomTrades(Random random)
    {
        var trades = new List<BacktestTrade>();
        for (var minute = random.Next(20); trades.Count < 30; minute += random.Next(2, 40))
        {
            var until = minute + random.Next(1, 30);
            trades.Add(Expected(
                minute, until, random.Next(2) == 0 ? PositionSide.Long : PositionSide.Short, random.Next(180_000, 220_000) / 100m, random.Next(180_000, 220_000) / 100m,
                random.Next(1, 9) / 10_000m, random.Next(100) / 1_000_000m, (ExitReason)random.Next(3)) with
            { Funding = random.Next(-5, 5) / 1_000_000m });
            minute = until;
        }

        return [.. trades];
    }

    // Other prices with long fractions, as means of partial fills have them.
    private static Trade Disturbed(BacktestTrade trade, Random random)
    {
        var live = Live(trade);
        var entry = random.Next(2) == 0 ? live.EntryPrice : live.EntryPrice + (random.Next(-300, 300) / 700m);
        var exit = random.Next(2) == 0 ? live.ExitPrice : live.ExitPrice + (random.Next(-300, 300) / 300m);
        var size = random.Next(3) == 0 ? live.Size / 2 : live.Size;
        return live with
        {
            EntryPrice = entry,
            ExitPrice = exit,
            Size = size,
            GrossPnl = decimal.Round((exit - entry) * size * live.Side.Sign(), 12),
            Fees = live.Fees + (random.Next(-9, 9) / 10_000_000m),
            ExitReason = (ExitReason)random.Next(6),
            EntryTime = live.EntryTime.AddSeconds(random.Next(-20, 59)),
            ExitTime = live.ExitTime.AddSeconds(random.Next(-20, 200)),
        };
    }
}
