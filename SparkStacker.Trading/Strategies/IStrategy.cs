using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>A candle strategy: closed candles in, signals out. Holds indicator state only; orders are the engine's.</summary>
public interface IStrategy
{
    /// <summary>Name of the indicator in labels, for example <c>macd</c>.</summary>
    string Indicator { get; }

    /// <summary>Closed candles before the first signal can come.</summary>
    int WarmUp { get; }

    /// <summary>Whether the indicator has enough candles.</summary>
    bool IsReady { get; }

    /// <summary>Takes one closed candle, oldest first; at most one signal a candle.</summary>
    Signal OnClosedCandle(in Candle candle);

    /// <summary>Latest values after the last closed candle, in a fixed order.</summary>
    ReadOnlySpan<IndicatorValue> Values { get; }

    /// <summary>The values if the forming candle closed at <paramref name="close"/>; changes nothing.</summary>
    /// <param name="close">Price.</param>
    /// <param name="destination">Takes as many values as <see cref="Values"/> has.</param>
    void Peek(double close, Span<IndicatorValue> destination);
}
