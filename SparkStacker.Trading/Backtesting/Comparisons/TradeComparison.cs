using System.Collections.Immutable;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>A live trade beside the one of the backtest; one of the two may be missing.</summary>
/// <param name="Live">What was traded; null where nothing was.</param>
/// <param name="Expected">What the backtest traded; null where nothing.</param>
/// <param name="Causes">Why they differ; their amounts sum up to <see cref="Difference"/>.</param>
public sealed record TradeComparison(Trade? Live, BacktestTrade? Expected, ImmutableArray<CauseAmount> Causes)
{
    /// <summary>Net P&amp;L of the live trade less that of the backtest's, quote currency.</summary>
    public decimal Difference => (Live?.NetPnl ?? 0) - (Expected?.NetPnl ?? 0);

    /// <summary>Start of whichever there is; of the live one where there are both.</summary>
    public DateTimeOffset EntryTime => Live?.EntryTime ?? Expected!.Value.EntryTime;
}
