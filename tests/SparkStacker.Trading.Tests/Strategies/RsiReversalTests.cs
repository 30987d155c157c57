using System.Collections.Immutable;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class RsiReversalTests
{
    [Fact]
    public void OnClosedCandle_BackUpThroughOversold_BuysOnceAndNotOnTheWayDown()
    {
        // A fall without a rise holds the RSI at 0; then each step of 1 up lifts it: 14 falls of 1, gain k/14-wise.
        var strategy = Default();
        var signals = Run(strategy, [.. Enumerable.Range(0, 20).Select(i => 3_000m - i), .. Enumerable.Range(1, 12).Select(i => 2_981m + i)]);
        Assert.All(signals[..20], signal => Assert.Equal(SignalSide.Neutral, signal.Side));
        var buy = Array.FindIndex(signals, signal => signal.Side == SignalSide.Buy);
        Assert.True(buy > 20);
        Assert.Single(signals, signal => signal.Side == SignalSide.Buy);

        var rsi = RsiSeries.Compute([.. Enumerable.Range(0, 20).Select(i => 3_000d - i), .. Enumerable.Range(1, 12).Select(i => 2_981d + i)]);
        Assert.True(rsi[buy - 1] <= 30 && rsi[buy] > 30);
        Assert.Equal(0.5 + ((rsi[buy] - 30) / 50), signals[buy].Confidence, 12);
    }

    [Fact]
    public void OnClosedCandle_BackDownThroughOverbought_Sells()
    {
        decimal[] closes = [.. Enumerable.Range(0, 20).Select(i => 3_000m + i), .. Enumerable.Range(1, 12).Select(i => 3_019m - i)];
        var signals = Run(Default(), closes);
        var sell = Array.FindIndex(signals, signal => signal.Side == SignalSide.Sell);
        var rsi = RsiSeries.Compute([.. closes.Select(close => (double)close)]);
        Assert.True(rsi[sell - 1] >= 70 && rsi[sell] < 70);
        Assert.Equal(0.5 + ((70 - rsi[sell]) / 50), signals[sell].Confidence, 12);
        Assert.Single(signals, signal => signal.Side != SignalSide.Neutral);
    }

    [Fact]
    public void OnClosedCandle_FlatMarketThenAJump_IsNeutral()
    {
        // From 50 straight to 100: neither level is crossed in the direction that counts.
        Assert.All(Run(Default(), [.. Enumerable.Repeat(3_000m, 40), 3_100m]), signal => Assert.Equal(Signal.Neutral, signal));
    }

    [Fact]
    public void OnClosedCandle_FirstWarmCandle_NeverSignals()
    {
        var strategy = Default();
        Assert.Equal(16, strategy.WarmUp);
        var signals = Run(strategy, [.. Enumerable.Range(0, 14).Select(i => 3_000m - i), 3_100m]);
        Assert.True(strategy.IsReady);
        Assert.True(strategy.Values[0].Value > 30);
        Assert.All(signals, signal => Assert.Equal(Signal.Neutral, signal));
    }

    [Fact]
    public void Peek_FormingClose_IsWhatTheClosedCandleGives()
    {
        var strategy = Default();
        Run(strategy, [.. Enumerable.Range(0, 60).Select(i => 3_000m + (i % 7))]);
        var peeked = new IndicatorValue[1];
        strategy.Peek(3_100, peeked);
        Assert.NotEqual(peeked[0], strategy.Values[0]);
        strategy.OnClosedCandle(At(3_100m));
        Assert.Equal(peeked, strategy.Values.ToArray());
    }

    [Fact]
    public void EthUsd_Defaults_AreThoseOfTheTradingRules()
    {
        var definition = RsiReversal.EthUsd;
        Assert.Equal(("rsi_eth_usd", MarketSymbol.EthUsd, Interval.OneMinute), (definition.Id.Value, definition.Symbol, definition.Interval));
        Assert.Equal([14m, 30m, 70m], new[] { "period", "oversold", "overbought" }.Select(name => definition.Value(ParameterSet.Default, name)));
        Assert.Equal("rsi", definition.Create(ParameterSet.Default).Indicator);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(80)]
    public void Refuse_OversoldNotBelowOverbought_SaysBothNumbers(int oversold) =>
        Assert.Equal(
            $"oversold is {oversold} and overbought is 70: the oversold level must be the lower one.",
            Assert.Single(RsiReversal.EthUsd.Refuse(new ParameterSet(2, ImmutableSortedDictionary<string, decimal>.Empty.Add("oversold", oversold)))));

    [Fact]
    public void Create_OtherLevels_ReachTheStrategy()
    {
        var values = ImmutableSortedDictionary<string, decimal>.Empty.Add("period", 5).Add("oversold", 10).Add("overbought", 90);
        decimal[] closes = [.. Enumerable.Range(0, 20).Select(i => 3_000m - i), .. Enumerable.Range(1, 12).Select(i => 2_981m + i)];
        var strategy = RsiReversal.EthUsd.Create(new ParameterSet(2, values));
        Assert.Equal(7, strategy.WarmUp);
        Assert.Equal(20, Array.FindIndex(Run(strategy, closes), signal => signal.Side == SignalSide.Buy));
    }

    private static RsiReversal Default() => new(new Rsi(), 30, 70);

    private static Signal[] Run(IStrategy strategy, decimal[] closes) => [.. closes.Select(close => strategy.OnClosedCandle(At(close)))];

    private static Candle At(decimal price) => new(0, price, price, price, price, 1);
}
