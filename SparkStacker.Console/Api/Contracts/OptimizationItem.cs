using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A sweep: what was asked for, how far it is, what it found.</summary>
/// <param name="Parameters">What stays as it is, where it differs from the defaults.</param>
/// <param name="Progress">Only while it runs.</param>
/// <param name="Report">Only of one sweep, once it is done.</param>
internal sealed record OptimizationItem(
    string Id, BacktestState State, string Strategy, IReadOnlyList<RangeItem> Ranges, IReadOnlyDictionary<string, decimal> Parameters, int? Random, int Seed, int WalkForward,
    SweepMetric Rank, string Data, string Interval, DateTimeOffset? From, DateTimeOffset? To, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, string? Problem, OptimizationProgress? Progress, OptimizationSummary? Summary, OptimizationReport? Report)
{
    public static OptimizationItem Of(OptimizationJob job, OptimizationReport? report = null) => new(
        job.Id, job.State, job.Order.Backtest.Strategy, [.. job.Order.Ranges.Select(r => new RangeItem(r.Name, r.From, r.To, r.Step, r.Count))], job.Order.Backtest.Parameters,
        job.Order.Random, job.Order.Seed, job.Order.Windows, job.Order.Rank, job.Order.Backtest.Data, job.Order.Backtest.Interval.ShortName(), job.Order.Backtest.From,
        job.Order.Backtest.To, job.RequestedBy, job.RequestedAt, job.StartedAt, job.EndedAt, job.Problem, job.Progress, job.Summary, report);
}
