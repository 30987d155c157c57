using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Shared.Charts;

public sealed class ChartSentenceTests
{
    private static readonly Candle s_candle = new(1_747_820_520_000, 1_936.76m, 1_937.40m, 1_936.75m, 1_937.04m, 2_189m);

    [Fact]
    public void For_CandleAndIndicator_SaysBothInWords() =>
        Assert.Equal(
            "ETH-USD, 1-minute candles. The candle of 09:42 UTC opened at 1,936.76, closed at 1,937.04, low 1,936.75, high 1,937.40. "
                + "MACD 0.619, above its signal line 0.335; histogram +0.284.",
            ChartSentence.For(ChartMarket.Of(SampleSnapshot.Flat(), new StrategyId("macd_eth_usd")), s_candle, SampleSnapshot.View(true), new IndicatorPoint(s_candle.OpenTimeMs, 0.619, 0.335, 0.284, SignalSide.Neutral)));

    [Fact]
    public void For_IndicatorBelow_SaysSo() =>
        Assert.Contains("below its signal line", ChartSentence.For(ChartMarket.Of(SampleSnapshot.Flat(), new StrategyId("macd_eth_usd")), s_candle, SampleSnapshot.View(true), new IndicatorPoint(0, -1, 0, -1, SignalSide.Neutral)), StringComparison.Ordinal);

    [Fact]
    public void For_IndicatorNotWarm_LeavesItOut() =>
        Assert.EndsWith("high 1,937.40.", ChartSentence.For(ChartMarket.Of(SampleSnapshot.Flat(), new StrategyId("macd_eth_usd")), s_candle, SampleSnapshot.View(true), new IndicatorPoint(0, double.NaN, double.NaN, double.NaN, SignalSide.Neutral)), StringComparison.Ordinal);

    [Fact]
    public void For_AnotherIndicator_NamesItsOwnValues()
    {
        var view = SampleSnapshot.View(true) with { Definition = BollingerBreakout.EthUsd, Indicator = "bollinger" };

        Assert.EndsWith(
            "Bollinger: lower 1,930.000, middle 1,935.500, upper 1,941.000.",
            ChartSentence.For(ChartMarket.Of(SampleSnapshot.Flat(), new StrategyId("macd_eth_usd")), s_candle, view, new IndicatorPoint(0, 1_930, 1_935.5, 1_941, SignalSide.Neutral)),
            StringComparison.Ordinal);
    }
}
