namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>What a cause made in all.</summary>
/// <param name="Cause">Cause.</param>
/// <param name="Trades">Comparisons in which it has a part.</param>
/// <param name="Amount">Live less expected, quote currency.</param>
public sealed record CauseTotal(ComparisonCause Cause, int Trades, decimal Amount);
