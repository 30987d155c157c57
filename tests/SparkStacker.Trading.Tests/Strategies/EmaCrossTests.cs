using System.Collections.Immutable;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class EmaCrossTests
{
    [Fact]
    public void OnClosedCandle_LeavingEquality_CrossesOnceInItsDirection()
    {
        var up = Run(new EmaCross(), [.. Enumerable.Repeat(3_000m, 40), 3_001m, 3_002m]);
        Assert.Equal([SignalSide.Buy, SignalSide.Neutral], up[40..].Select(signal => signal.Side));
        Assert.Equal(SignalSide.Sell, Run(new EmaCross(), [.. Enumerable.Repeat(3_000m, 40), 2_999m])[40].Side);
        Assert.All(up[..40], signal => Assert.Equal(Signal.Neutral, signal));
    }

    [Fact]
    public void OnClosedCandle_WavyMarket_SignalsAtEachCrossOfTheTwoAverages()
    {
        double[] closes = [.. Enumerable.Range(0, 400).Select(i => 3_000 + (60 * Math.Sin(i / 15d)) + (i % 3))];
        var signals = Run(new EmaCross(), [.. closes.Select(close => (decimal)close)]);
        var (fast, slow) = (EmaSeries.Compute([.. closes.Select(close => (double)(decimal)close)], 12), EmaSeries.Compute([.. closes.Select(close => (double)(decimal)close)], 26));
        var crosses = 0;
        for (var i = 1; i < closes.Length; i++)
        {
            var expected = fast[i - 1] <= slow[i - 1] && fast[i] > slow[i] ? SignalSide.Buy
                : fast[i - 1] >= slow[i - 1] && fast[i] < slow[i] ? SignalSide.Sell
                : SignalSide.Neutral;
            Assert.Equal(expected, signals[i].Side);
            crosses += expected == SignalSide.Neutral ? 0 : 1;
        }

        Assert.InRange(crosses, 6, 12);
    }

    [Fact]
    public void OnClosedCandle_Cross_ConfidenceIsTheDistanceInPercentOnTopOfAHalf()
    {
        var strategy = new EmaCross();
        var signal = Run(strategy, [.. Enumerable.Repeat(3_000m, 40), 3_030m])[40];
        var (fast, slow) = (strategy.Values[0].Value, strategy.Values[1].Value);
        Assert.Equal(0.5 + ((fast - slow) / slow * 100), signal.Confidence, 12);
        Assert.InRange(signal.Confidence, 0.51, 0.99);
        Assert.Equal(1, Run(new EmaCross(), [.. Enumerable.Repeat(3_000m, 40), 4_000m])[40].Confidence);
    }

    [Theory]
    [InlineData(EmaSeed.Mean)]
    [InlineData(EmaSeed.FirstValue)]
    public void OnClosedCandle_FirstWarmCandle_NeverSignals(EmaSeed seed)
    {
        var strategy = new EmaCross(seed: seed);
        Assert.Equal(27, strategy.WarmUp);
        var signals = Run(strategy, [.. Enumerable.Range(0, 25).Select(i => 3_000m - i)]);
        Assert.False(strategy.IsReady);
        Assert.True(double.IsNaN(strategy.Values[1].Value));
        Assert.Equal(Signal.Neutral, strategy.OnClosedCandle(At(4_000m)));
        Assert.True(strategy.IsReady && strategy.Values[0].Value > strategy.Values[1].Value);
        Assert.All(signals, signal => Assert.Equal(Signal.Neutral, signal));
    }

    [Theory]
    [InlineData(EmaSeed.Mean)]
    [InlineData(EmaSeed.FirstValue)]
    public void Peek_AnyCandle_IsWhatTheClosedCandleGives(EmaSeed seed)
    {
        var strategy = new EmaCross(3, 6, seed);
        var peeked = new IndicatorValue[2];
        for (var i = 0; i < 12; i++)
        {
            strategy.Peek(3_000 + (i * i), peeked);
            strategy.OnClosedCandle(At(3_000 + (i * i)));
            Assert.Equal(peeked, strategy.Values.ToArray());
        }
    }

    [Fact]
    public void EthUsd_Defaults_AreThoseOfTheTradingRules()
    {
        var definition = EmaCross.EthUsd;
        Assert.Equal(("ema_eth_usd", MarketSymbol.EthUsd, Interval.OneMinute), (definition.Id.Value, definition.Symbol, definition.Interval));
        Assert.Equal([12m, 26m], new[] { "fast", "slow" }.Select(name => definition.Value(ParameterSet.Default, name)));
        Assert.Equal("ema", definition.Create(ParameterSet.Default).Indicator);
        Assert.Contains("shorter", Assert.Single(definition.Refuse(new ParameterSet(2, ImmutableSortedDictionary<string, decimal>.Empty.Add("fast", 26)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_FastNotShorterThanSlow_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new EmaCross(26, 26));

    private static Signal[] Run(EmaCross strategy, decimal[] closes) => [.. closes.Select(close => strategy.OnClosedCandle(At(close)))];

    private static Candle At(decimal price) => new(0, price, price, price, price, 1);
}
