using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Backtesting.Comparisons;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Live trading beside its backtest.</summary>
/// <param name="FeePercent">Fee that the backtest assumes for each fill; slippage and funding it assumes none.</param>
/// <param name="Difference">Live less expected, USD: the sum of the causes.</param>
/// <param name="Band">Where the live result lies in nine of ten draws of the backtest's trades; null without any.</param>
/// <param name="BandContainsLive">Whether it lies there.</param>
/// <param name="Items">The newest comparisons that differ, at most as many as were asked for.</param>
internal sealed record LiveComparisonItem(
    string Strategy, string Account, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<int> Versions, decimal FeePercent, int LiveTrades, int ExpectedTrades, int Matched,
    decimal LiveNet, decimal ExpectedNet, decimal Difference, IReadOnlyList<CauseTotal> Causes, ExpectationBand? Band, bool? BandContainsLive, IReadOnlyList<TradeComparisonItem> Items)
{
    public static LiveComparisonItem Of(string strategy, StrategyComparison found, int limit)
    {
        var c = found.Comparison;
        return new LiveComparisonItem(
            strategy, found.Account, found.From, found.To, found.Versions, found.FeePercent, c.Trades.Count(t => t.Live is not null), c.Trades.Count(t => t.Expected is not null),
            c.Matched, c.LiveNet, c.ExpectedNet, c.Difference, c.Causes, c.Band, c.Band?.Contains(c.LiveNet),
            [.. c.Trades.Reverse().Where(t => t.Causes.Length > 0).Take(limit).Select(TradeComparisonItem.Of)]);
    }
}
