using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Buys when the MACD line crosses above its signal line and sells when it crosses below, on closed candles.</summary>
/// <remarks>
/// Confidence is 0.5, or 0.7 where the zero line agrees (buy above it, sell below it), plus |histogram| / 5, at most 1.
/// The histogram counts in the unit of the price.
/// </remarks>
public sealed class MacdCross : IStrategy
{
    private const double BaseConfidence = 0.5;
    private const double AgreeingConfidence = 0.7;
    private const double HistogramDivisor = 5;

    private readonly Macd _macd;
    private readonly IndicatorValue[] _values = [new("macd", double.NaN), new("signal", double.NaN), new("histogram", double.NaN)];

    /// <param name="macd">A fresh indicator, owned by this strategy from now on.</param>
    public MacdCross(Macd macd) => _macd = macd;

    /// <summary><c>macd_eth_usd</c>: MACD 8-21-5 on ETH-USD, 1-minute candles.</summary>
    public static StrategyDefinition EthUsd { get; } = MacdCrossDefinition.Define(new StrategyId("macd_eth_usd"), MarketSymbol.EthUsd);

    /// <inheritdoc/>
    public string Indicator => "macd";

    /// <summary>Closed candles before the first signal can come: a cross needs the warm indicator and the candle before it.</summary>
    public int WarmUp => _macd.WarmUp + 1;

    /// <inheritdoc/>
    public bool IsReady => _macd.IsReady;

    /// <summary>macd, signal and histogram after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _values;

    /// <inheritdoc/>
    public Signal OnClosedCandle(in Candle candle)
    {
        var before = _macd.Value;
        var now = _macd.Update((double)candle.Close);
        Write(now, _values);

        // While a value is NaN every comparison is false, so nothing crosses before the warm-up.
        if (before.Line <= before.Signal && now.Line > now.Signal)
        {
            return new Signal(SignalSide.Buy, Confidence(now, agrees: now.Line > 0));
        }

        return before.Line >= before.Signal && now.Line < now.Signal
            ? new Signal(SignalSide.Sell, Confidence(now, agrees: now.Line < 0))
            : Signal.Neutral;
    }

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException"><paramref name="destination"/> holds fewer than three values.</exception>
    public void Peek(double close, Span<IndicatorValue> destination) => Write(_macd.Peek(close), destination);

    private static double Confidence(in MacdValue value, bool agrees) =>
        Math.Min(1, (agrees ? AgreeingConfidence : BaseConfidence) + (Math.Abs(value.Histogram) / HistogramDivisor));

    private static void Write(in MacdValue value, Span<IndicatorValue> destination)
    {
        destination[0] = new IndicatorValue("macd", value.Line);
        destination[1] = new IndicatorValue("signal", value.Signal);
        destination[2] = new IndicatorValue("histogram", value.Histogram);
    }
}
