namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>The few figures that a list shows of a sweep.</summary>
/// <param name="Sets">Sets that were tried.</param>
/// <param name="Best">Swept values of the best set.</param>
/// <param name="Score">What it was ranked by; null where it can't be said.</param>
/// <param name="Warnings">How many concerns there are about the suggestion.</param>
public sealed record OptimizationSummary(int Sets, SortedDictionary<string, decimal> Best, double? Score, int Warnings);
