namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>A sweep in the list.</summary>
/// <param name="Problem">Why it has no result; null where it has one, or none yet.</param>
/// <param name="Progress">How far it is; null where it doesn't run.</param>
/// <param name="Summary">Figures of a finished one.</param>
public sealed record OptimizationJob(
    string Id, BacktestState State, OptimizationOrder Order, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    string? Problem, OptimizationProgress? Progress, OptimizationSummary? Summary) : IListedJob
{
    public bool IsOpen => State is BacktestState.Queued or BacktestState.Running;
}
