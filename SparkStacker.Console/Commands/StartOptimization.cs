using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Commands;

/// <summary>Tries many sets of parameters on recorded candles. The message of the answer is the id of the sweep.</summary>
internal sealed record StartOptimization(OptimizationOrder Order) : ConsoleCommand("");
