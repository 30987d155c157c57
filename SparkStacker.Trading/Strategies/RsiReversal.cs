using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>
/// Buys when the RSI comes back up through the oversold level and sells when it comes back down through the overbought level,
/// on closed candles: previous at most the level and now above it, or previous at least the level and now below it.
/// </summary>
/// <remarks>Confidence is 0.5 plus the distance from the level that was crossed, in points, divided by 50, at most 1.</remarks>
public sealed class RsiReversal : IStrategy
{
    private const double BaseConfidence = 0.5;
    private const double PointsToCertainty = 50;

    private readonly Rsi _rsi;
    private readonly double _oversold;
    private readonly double _overbought;
    private readonly IndicatorValue[] _values = [new("rsi", double.NaN)];

    /// <param name="rsi">A fresh indicator, owned by this strategy from now on.</param>
    /// <param name="oversold">Level of the buys, 0 to 100, below <paramref name="overbought"/>.</param>
    /// <param name="overbought">Level of the sells.</param>
    public RsiReversal(Rsi rsi, double oversold, double overbought) => (_rsi, _oversold, _overbought) = (rsi, oversold, overbought);

    /// <summary><c>rsi_eth_usd</c>: RSI 14 with levels 30 and 70 on ETH-USD, 1-minute candles.</summary>
    public static StrategyDefinition EthUsd { get; } = RsiReversalDefinition.Define(new StrategyId("rsi_eth_usd"), MarketSymbol.EthUsd);

    /// <inheritdoc/>
    public string Indicator => "rsi";

    /// <summary>Closed candles before the first signal can come: a cross needs the warm indicator and the candle before it.</summary>
    public int WarmUp => _rsi.WarmUp + 1;

    /// <inheritdoc/>
    public bool IsReady => _rsi.IsReady;

    /// <summary>rsi after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _values;

    /// <inheritdoc/>
    public Signal OnClosedCandle(in Candle candle)
    {
        var before = _rsi.Value;
        var now = _rsi.Update((double)candle.Close);
        _values[0] = new IndicatorValue("rsi", now);

        // While a value is NaN every comparison is false, so nothing crosses before the warm-up.
        if (before <= _oversold && now > _oversold)
        {
            return new Signal(SignalSide.Buy, Confidence(now - _oversold));
        }

        return before >= _overbought && now < _overbought
            ? new Signal(SignalSide.Sell, Confidence(_overbought - now))
            : Signal.Neutral;
    }

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException"><paramref name="destination"/> is empty.</exception>
    public void Peek(double close, Span<IndicatorValue> destination) => destination[0] = new IndicatorValue("rsi", _rsi.Peek(close));

    private static double Confidence(double distance) => Math.Min(1, BaseConfidence + (distance / PointsToCertainty));
}
