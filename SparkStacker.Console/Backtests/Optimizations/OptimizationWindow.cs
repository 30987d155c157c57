namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>A walk-forward window: the set that its training days chose, and what that gave on the testing days.</summary>
public sealed record OptimizationWindow(
    DateTimeOffset TrainFrom, DateTimeOffset TestFrom, DateTimeOffset TestTo, SortedDictionary<string, decimal>? Parameters, double? Train, double? Test);
