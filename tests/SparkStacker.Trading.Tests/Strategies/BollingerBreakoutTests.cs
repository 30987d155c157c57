using System.Collections.Immutable;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class BollingerBreakoutTests
{
    private static readonly decimal[] s_calm = [.. Enumerable.Range(0, 40).Select(i => 3_000m + (i % 2))];

    [Fact]
    public void OnClosedCandle_CloseLeavesTheUpperBand_BuysOnce()
    {
        var strategy = Default();
        var signals = Run(strategy, [.. s_calm, 3_010m, 3_020m]);
        Assert.All(signals[..40], signal => Assert.Equal(Signal.Neutral, signal));
        Assert.Equal(SignalSide.Buy, signals[40].Side);

        // The next close is outside as well: no new cross.
        Assert.True(3_020 > strategy.Values[2].Value);
        Assert.Equal(SignalSide.Neutral, signals[41].Side);
    }

    [Fact]
    public void OnClosedCandle_CloseLeavesTheLowerBand_Sells() =>
        Assert.Equal(SignalSide.Sell, Run(Default(), [.. s_calm, 2_990m])[40].Side);

    [Fact]
    public void OnClosedCandle_CloseBeyondTheBand_ConfidenceGrowsWithTheDistance()
    {
        var strategy = Default();
        var signal = Run(strategy, [.. s_calm, 3_002m])[40];
        var (middle, upper) = (strategy.Values[1].Value, strategy.Values[2].Value);
        Assert.InRange(signal.Confidence, 0.5, 0.99);
        Assert.Equal(0.5 + ((3_002 - upper) / (upper - middle)), signal.Confidence, 12);
        Assert.Equal(1, Run(Default(), [.. s_calm, 3_500m])[40].Confidence);
    }

    [Fact]
    public void OnClosedCandle_FlatMarket_IsNeutral() =>
        Assert.All(Run(Default(), [.. Enumerable.Repeat(3_000m, 100)]), signal => Assert.Equal(Signal.Neutral, signal));

    [Fact]
    public void OnClosedCandle_FirstWarmCandle_NeverSignals()
    {
        var strategy = Default();
        Assert.Equal(21, strategy.WarmUp);
        Assert.All(Run(strategy, [.. s_calm[..19], 3_100m]), signal => Assert.Equal(Signal.Neutral, signal));
        Assert.True(strategy.IsReady);
        Assert.True(3_100 > strategy.Values[2].Value);
    }

    [Fact]
    public void Peek_FormingClose_IsWhatTheClosedCandleGives()
    {
        var strategy = Default();
        Run(strategy, s_calm);
        var peeked = new IndicatorValue[3];
        strategy.Peek(3_100, peeked);
        strategy.OnClosedCandle(At(3_100m));
        Assert.Equal(peeked, strategy.Values.ToArray());
        Assert.Equal(["lower", "middle", "upper"], peeked.Select(value => value.Name));
    }

    [Fact]
    public void EthUsd_Defaults_AreThoseOfTheTradingRules()
    {
        var definition = BollingerBreakout.EthUsd;
        Assert.Equal(("bollinger_eth_usd", MarketSymbol.EthUsd, Interval.OneMinute), (definition.Id.Value, definition.Symbol, definition.Interval));
        Assert.Equal([20m, 2.0m], new[] { "period", "deviations" }.Select(name => definition.Value(ParameterSet.Default, name)));
        Assert.Equal("bollinger", definition.Create(ParameterSet.Default).Indicator);
    }

    [Theory]
    [InlineData(5, "2.0", true)]
    [InlineData(5, "1.9", false)]
    [InlineData(20, "4.4", true)]
    [InlineData(20, "4.3", false)]
    public void Refuse_BandThatNoCloseCanLeave_IsRefused(int period, string deviations, bool refused)
    {
        var values = ImmutableSortedDictionary<string, decimal>.Empty
            .Add("period", period).Add("deviations", decimal.Parse(deviations, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(refused, BollingerBreakout.EthUsd.Refuse(new ParameterSet(2, values)).Any(problem => problem.Contains($"{period} candles", StringComparison.Ordinal)));
    }

    private static BollingerBreakout Default() => new(new BollingerBands());

    private static Signal[] Run(IStrategy strategy, decimal[] closes) => [.. closes.Select(close => strategy.OnClosedCandle(At(close)))];

    private static Candle At(decimal price) => new(0, price, price, price, price, 1);
}
