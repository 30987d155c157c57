namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>A set's place on the ranges, in their order, and its score: what heatmaps are made of.</summary>
public sealed record OptimizationPoint(int[] At, double? Score);
