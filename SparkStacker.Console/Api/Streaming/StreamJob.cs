using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>A heavy job, in short; the API's lists say more.</summary>
/// <param name="Kind"><c>backtest</c> or <c>optimization</c>.</param>
/// <param name="Progress">Of a sweep while it runs; null otherwise.</param>
internal sealed record StreamJob(
    string Id, string Kind, BacktestState State, string Strategy, OptimizationProgress? Progress, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Problem)
{
    public static StreamJob Of(BacktestJob job) =>
        new(job.Id, "backtest", job.State, job.Order.Strategy, null, job.RequestedAt, job.StartedAt, job.EndedAt, job.Problem);

    public static StreamJob Of(OptimizationJob job) =>
        new(job.Id, "optimization", job.State, job.Order.Backtest.Strategy, job.Progress, job.RequestedAt, job.StartedAt, job.EndedAt, job.Problem);
}
