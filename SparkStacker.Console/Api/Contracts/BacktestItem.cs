using System.Text.Json;
using SparkStacker.Console.Backtests;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A backtest. The report is the one that the command line writes, without its trades.</summary>
internal sealed record BacktestItem(
    string Id, BacktestState State, string Strategy, IReadOnlyDictionary<string, decimal> Parameters, string Data, string Interval, DateTimeOffset? From, DateTimeOffset? To,
    string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Problem, IReadOnlyDictionary<string, JsonElement>? Report)
{
    public static BacktestItem Of(BacktestJob job, BacktestResult? result = null) => new(
        job.Id, job.State, job.Order.Strategy, job.Order.Parameters, job.Order.Data, job.Order.Interval.ShortName(), job.Order.From, job.Order.To,
        job.RequestedBy, job.RequestedAt, job.StartedAt, job.EndedAt, job.Problem,
        result?.Json.EnumerateObject().Where(p => p.Name != "tradeList").ToDictionary(p => p.Name, p => p.Value));
}
