using SparkStacker.Trading.Backtesting.Comparisons;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A live trade beside the expected one.</summary>
/// <param name="Position">Id of the live trade's position; null where there is none.</param>
/// <param name="LivePnl">Net P&amp;L; null where there is no live trade.</param>
/// <param name="ExpectedPnl">Net P&amp;L; null where the backtest has none.</param>
/// <param name="Causes">Why they differ; their amounts sum up to the difference.</param>
internal sealed record TradeComparisonItem(
    string? Position, PositionSide Side, DateTimeOffset EntryTime, DateTimeOffset ExitTime, decimal? LivePnl, decimal? ExpectedPnl, decimal Difference, IReadOnlyList<CauseAmount> Causes)
{
    public static TradeComparisonItem Of(TradeComparison t) => new(
        t.Live?.Id.Value, t.Live?.Side ?? t.Expected!.Value.Side, t.EntryTime, t.Live?.ExitTime ?? t.Expected!.Value.ExitTime, t.Live?.NetPnl, t.Expected?.NetPnl, t.Difference, t.Causes);
}
