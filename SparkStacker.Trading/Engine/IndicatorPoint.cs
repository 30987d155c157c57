using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Indicator values and the cross of one closed candle, for charts.</summary>
/// <param name="OpenTimeMs">Open time of the candle.</param>
/// <param name="First">First value of the indicator (MACD line); NaN until warm.</param>
/// <param name="Second">Second value (signal line).</param>
/// <param name="Third">Third value (histogram).</param>
/// <param name="Side">The signal of the candle.</param>
public readonly record struct IndicatorPoint(long OpenTimeMs, double First, double Second, double Third, SignalSide Side);
