using SparkStacker.Trading.Backtesting.Comparisons;

namespace SparkStacker.Console.Strategies;

/// <summary>A strategy's live trading beside its backtest over a period.</summary>
/// <param name="Account">Account.</param>
/// <param name="From">Start; trades that began earlier are left out on both sides.</param>
/// <param name="To">End; trades that ended later are left out on both sides.</param>
/// <param name="Versions">Versions of the parameters that were in force, oldest first.</param>
/// <param name="FeePercent">Fee that the backtest assumes for each fill, percent of its notional.</param>
public sealed record StrategyComparison(string Account, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<int> Versions, decimal FeePercent, LiveComparison Comparison);
