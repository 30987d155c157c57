namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>backtests</c>: a <see cref="Backtests.BacktestOrder"/>, its <see cref="Backtests.BacktestSummary"/> and <see cref="Backtests.BacktestResult"/>.</summary>
internal sealed class BacktestRow : JobRow;
