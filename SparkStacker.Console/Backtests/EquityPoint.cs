namespace SparkStacker.Console.Backtests;

/// <summary>Equity after a candle.</summary>
/// <param name="TimeMs">Open time of the candle, Unix milliseconds.</param>
public readonly record struct EquityPoint(long TimeMs, decimal Equity);
