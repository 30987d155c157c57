using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>
/// Buys when the close crosses above the upper Bollinger band and sells when it crosses below the lower one, on closed candles:
/// the previous close on or inside its own band, this one outside its own.
/// </summary>
/// <remarks>Confidence is 0.5 plus the distance beyond the band divided by the distance between band and middle, at most 1.</remarks>
public sealed class BollingerBreakout : IStrategy
{
    private const double BaseConfidence = 0.5;

    private readonly BollingerBands _bands;
    private readonly IndicatorValue[] _values = [new("lower", double.NaN), new("middle", double.NaN), new("upper", double.NaN)];
    private double _previousClose = double.NaN;

    /// <param name="bands">A fresh indicator, owned by this strategy from now on.</param>
    public BollingerBreakout(BollingerBands bands) => _bands = bands;

    /// <summary><c>bollinger_eth_usd</c>: bands of 20 candles and 2 deviations on ETH-USD, 1-minute candles.</summary>
    public static StrategyDefinition EthUsd { get; } = BollingerBreakoutDefinition.Define(new StrategyId("bollinger_eth_usd"), MarketSymbol.EthUsd);

    /// <inheritdoc/>
    public string Indicator => "bollinger";

    /// <summary>Closed candles before the first signal can come: a cross needs the warm indicator and the candle before it.</summary>
    public int WarmUp => _bands.WarmUp + 1;

    /// <inheritdoc/>
    public bool IsReady => _bands.IsReady;

    /// <summary>lower, middle and upper after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _values;

    /// <inheritdoc/>
    public Signal OnClosedCandle(in Candle candle)
    {
        var close = (double)candle.Close;
        var (previous, before) = (_previousClose, _bands.Value);
        var now = _bands.Update(close);
        _previousClose = close;
        Write(now, _values);

        // While a value is NaN every comparison is false, so nothing crosses before the warm-up.
        if (previous <= before.Upper && close > now.Upper)
        {
            return new Signal(SignalSide.Buy, Confidence(close - now.Upper, now));
        }

        return previous >= before.Lower && close < now.Lower
            ? new Signal(SignalSide.Sell, Confidence(now.Lower - close, now))
            : Signal.Neutral;
    }

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException"><paramref name="destination"/> holds fewer than three values.</exception>
    public void Peek(double close, Span<IndicatorValue> destination) => Write(_bands.Peek(close), destination);

    // A close outside the bands means that they are apart: no division by zero.
    private static double Confidence(double beyond, in BollingerValue bands) =>
        Math.Min(1, BaseConfidence + (beyond / (bands.Upper - bands.Middle)));

    private static void Write(in BollingerValue value, Span<IndicatorValue> destination)
    {
        destination[0] = new IndicatorValue("lower", value.Lower);
        destination[1] = new IndicatorValue("middle", value.Middle);
        destination[2] = new IndicatorValue("upper", value.Upper);
    }
}
