namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>A part of a difference.</summary>
/// <param name="Cause">Cause.</param>
/// <param name="Amount">Live less expected, quote currency.</param>
/// <param name="Why">One sentence.</param>
public sealed record CauseAmount(ComparisonCause Cause, decimal Amount, string Why);
