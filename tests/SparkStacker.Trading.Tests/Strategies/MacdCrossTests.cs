using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class MacdCrossTests
{
    [Fact]
    public void OnClosedCandle_FirstWarmCandle_NeverSignalsAndTheNextMay()
    {
        // Falling, then one jump: the line crosses above its signal at the jump, wherever it comes.
        Assert.All(Run([.. Enumerable.Range(0, 24).Select(i => 3_000m - i), 3_500m]), signal => Assert.Equal(Signal.Neutral, signal));

        var later = Run([.. Enumerable.Range(0, 25).Select(i => 3_000m - (i * i)), 3_500m]);
        Assert.All(later[..25], signal => Assert.Equal(Signal.Neutral, signal));
        Assert.Equal(SignalSide.Buy, later[25].Side);
    }

    [Fact]
    public void OnClosedCandle_FlatMarket_IsNeutral() =>
        Assert.All(Run([.. Enumerable.Repeat(3_000m, 100)]), signal => Assert.Equal(Signal.Neutral, signal));

    [Fact]
    public void OnClosedCandle_LineLeavesItsSignalFromEquality_Crosses()
    {
        // After a flat stretch line and signal are both 0: "previous at most, now above" is a cross.
        Assert.Equal(SignalSide.Buy, Run([.. Enumerable.Repeat(3_000m, 40), 3_001m])[40].Side);
        Assert.Equal(SignalSide.Sell, Run([.. Enumerable.Repeat(3_000m, 40), 2_999m])[40].Side);
    }

    [Fact]
    public void OnClosedCandle_ZeroLineAgrees_StartsFromSevenTenths()
    {
        var strategy = Default();
        var signal = RunThrough(strategy, [.. Enumerable.Repeat(3_000m, 40), 3_001m])[40];
        Assert.True(strategy.Values[0].Value > 0);
        Assert.Equal(0.7 + (strategy.Values[2].Value / 5), signal.Confidence, 12);
    }

    [Fact]
    public void OnClosedCandle_ZeroLineDisagrees_StartsFromOneHalf()
    {
        // A long fall that flattens out: the line rises above its signal while still below zero.
        var strategy = Default();
        decimal[] closes = [.. Enumerable.Range(0, 60).Select(i => 3_000m - i), .. Enumerable.Repeat(2_941m, 5)];
        foreach (var close in closes)
        {
            var signal = strategy.OnClosedCandle(At(close));
            if (signal.Side is SignalSide.Buy)
            {
                Assert.True(strategy.Values[0].Value < 0);
                Assert.Equal(0.5 + (strategy.Values[2].Value / 5), signal.Confidence, 12);
                return;
            }
        }

        Assert.Fail("The line never crossed above its signal.");
    }

    [Fact]
    public void OnClosedCandle_WideHistogram_IsCappedAtOne() =>
        Assert.Equal(1, Run([.. Enumerable.Repeat(3_000m, 40), 4_000m])[40].Confidence);

    [Fact]
    public void Peek_FormingClose_IsWhatTheClosedCandleGivesAndChangesNothing()
    {
        var strategy = Default();
        RunThrough(strategy, [.. Enumerable.Range(0, 60).Select(i => 3_000m + (i % 7))]);
        var before = strategy.Values.ToArray();
        var peeked = new IndicatorValue[3];
        strategy.Peek(3_100, peeked);
        Assert.Equal(before, strategy.Values.ToArray());
        strategy.OnClosedCandle(At(3_100m));
        Assert.Equal(peeked, strategy.Values.ToArray());
        Assert.Equal(["macd", "signal", "histogram"], peeked.Select(value => value.Name));
    }

    [Fact]
    public void OnClosedCandle_ManyCandles_AllocatesNothing()
    {
        var strategy = Default();
        RunThrough(strategy, [.. Enumerable.Range(0, 100).Select(i => 3_000m + (i % 7))]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            strategy.OnClosedCandle(At(3_000 + (i % 11)));
        }

        // The JIT may allocate on this thread while it optimises the loop; a candle that allocates would cost 24 bytes at least.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }

    [Fact]
    public void WarmUp_DefaultLengths_IsTheFirstCandleThatCanCross()
    {
        var strategy = Default();
        Assert.Equal(26, strategy.WarmUp);
        RunThrough(strategy, [.. Enumerable.Repeat(3_000m, 24)]);
        Assert.False(strategy.IsReady);
        strategy.OnClosedCandle(At(3_000m));
        Assert.True(strategy.IsReady);
    }

    private static MacdCross Default() => new(new Macd());

    private static Signal[] Run(decimal[] closes) => RunThrough(Default(), closes);

    private static Signal[] RunThrough(MacdCross strategy, decimal[] closes) =>
        [.. closes.Select(close => strategy.OnClosedCandle(At(close)))];

    private static Candle At(decimal price) => new(0, price, price, price, price, 1);
}
