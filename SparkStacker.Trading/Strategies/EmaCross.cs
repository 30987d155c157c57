using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>
/// Buys when the fast average crosses above the slow one (previous at most, now above) and sells when it crosses below, on closed candles.
/// </summary>
/// <remarks>Confidence is 0.5 plus the distance of the averages as percent of the slow one, at most 1.</remarks>
public sealed class EmaCross : IStrategy
{
    private const double BaseConfidence = 0.5;

    private readonly Ema _fast;
    private readonly Ema _slow;
    private readonly IndicatorValue[] _values = [new("fast", double.NaN), new("slow", double.NaN)];
    private readonly int _warmUp;

    /// <param name="fast">Closes in the fast average, at least 1 and fewer than <paramref name="slow"/>.</param>
    /// <param name="slow">Closes in the slow average.</param>
    /// <param name="seed">What each average starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of its range.</exception>
    public EmaCross(int fast = 12, int slow = 26, EmaSeed seed = EmaSeed.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fast, slow);
        (_fast, _slow, _warmUp) = (new Ema(fast, seed), new Ema(slow, seed), slow);
    }

    /// <summary><c>ema_eth_usd</c>: averages of 12 and 26 candles on ETH-USD, 1-minute candles.</summary>
    public static StrategyDefinition EthUsd { get; } = EmaCrossDefinition.Define(new StrategyId("ema_eth_usd"), MarketSymbol.EthUsd);

    /// <inheritdoc/>
    public string Indicator => "ema";

    /// <summary>Closed candles before the first signal can come: a cross needs both averages and the candle before.</summary>
    public int WarmUp => _warmUp + 1;

    /// <inheritdoc/>
    public bool IsReady => _slow.IsReady;

    /// <summary>fast and slow after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _values;

    /// <inheritdoc/>
    public Signal OnClosedCandle(in Candle candle)
    {
        var close = (double)candle.Close;
        var (fastBefore, slowBefore) = (_values[0].Value, _values[1].Value);
        var (fast, slow) = (_fast.Update(close), _slow.Update(close));
        Write(Warm(fast, _fast.IsReady), Warm(slow, _slow.IsReady), _values);

        // While a value is NaN every comparison is false, so nothing crosses before the warm-up.
        if (fastBefore <= slowBefore && fast > slow)
        {
            return new Signal(SignalSide.Buy, Confidence(fast, slow));
        }

        return fastBefore >= slowBefore && fast < slow ? new Signal(SignalSide.Sell, Confidence(fast, slow)) : Signal.Neutral;
    }

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException"><paramref name="destination"/> holds fewer than two values.</exception>
    public void Peek(double close, Span<IndicatorValue> destination) =>
        Write(Warm(_fast.Peek(close), _fast.IsReadyNext), Warm(_slow.Peek(close), _slow.IsReadyNext), destination);

    private static double Confidence(double fast, double slow) => Math.Min(1, BaseConfidence + (Math.Abs(fast - slow) / slow * 100));

    // An average that starts from its first value has one at once; it is worth nothing before its period.
    private static double Warm(double value, bool isReady) => isReady ? value : double.NaN;

    private static void Write(double fast, double slow, Span<IndicatorValue> destination)
    {
        destination[0] = new IndicatorValue("fast", fast);
        destination[1] = new IndicatorValue("slow", slow);
    }
}
