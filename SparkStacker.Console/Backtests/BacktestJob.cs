namespace SparkStacker.Console.Backtests;

/// <summary>A backtest in the list.</summary>
/// <param name="Problem">Why it has no result; null where it has one, or none yet.</param>
/// <param name="Summary">Figures of a finished one.</param>
public sealed record BacktestJob(
    string Id, BacktestState State, BacktestOrder Order, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    string? Problem, BacktestSummary? Summary) : IListedJob
{
    public bool IsOpen => State is BacktestState.Queued or BacktestState.Running;
}
