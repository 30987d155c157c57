using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Backtests;

/// <summary>What a backtest promises, each figure defined as the live one that it stands beside.</summary>
/// <param name="WinRatio">Wins as a part of all trades, 0 to 1.</param>
/// <param name="AverageTradePercent">Mean net P&amp;L, percent of entry notional.</param>
/// <param name="DrawdownPercent">Deepest fall of the summed P&amp;L percent, percentage points.</param>
/// <param name="Sharpe">Of daily sums of P&amp;L percent, for 365 days.</param>
public sealed record BacktestExpectation(double? WinRatio, double? AverageTradePercent, double DrawdownPercent, double? Sharpe)
{
    public static BacktestExpectation Of(BacktestReport report)
    {
        var percents = report.Run.Trades.Select(trade => (trade.ExitTime, Percent: trade.NetPnl / trade.EntryNotional * 100m)).ToList();
        var trades = report.Figures.Trades;
        return new BacktestExpectation(
            trades.WinRatio, trades.AveragePercent, (double)PercentChain.Drawdown(percents.Select(trade => trade.Percent)), PercentChain.Sharpe(percents));
    }
}
