namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>optimizations</c>: an <see cref="Backtests.Optimizations.OptimizationOrder"/>, its summary and its packed result.</summary>
internal sealed class OptimizationRow : JobRow;
