namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>How far a running sweep is.</summary>
/// <param name="Done">Sets that have been tried.</param>
/// <param name="Total">Sets to try.</param>
/// <param name="RemainingSeconds">What is left at the pace so far; null where nothing has ended yet.</param>
public sealed record OptimizationProgress(int Done, int Total, double? RemainingSeconds)
{
    public double Percent => Total == 0 ? 0 : 100.0 * Done / Total;
}
