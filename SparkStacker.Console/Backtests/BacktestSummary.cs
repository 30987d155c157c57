using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Backtests;

/// <summary>The few figures that a list shows.</summary>
public sealed record BacktestSummary(
    int Trades, decimal NetProfit, decimal NetProfitPercent, double? WinRatio, decimal MaxDrawdownPercent, double? ProfitFactor, double? Sharpe, string TradesHash)
{
    /// <summary>What live trading is compared with; null for backtests of earlier versions.</summary>
    public BacktestExpectation? Expected { get; init; }

    public static BacktestSummary Of(BacktestReport report)
    {
        var (trades, equity) = (report.Figures.Trades, report.Figures.Equity);
        return new BacktestSummary(
            report.Run.Trades.Count, trades.NetProfit, report.Figures.NetProfitPercent, Finite(trades.WinRatio), (decimal)equity.Drawdown.Percent,
            Finite((double?)trades.ProfitFactor), Finite(equity.Sharpe), report.TradesHash)
        {
            Expected = BacktestExpectation.Of(report),
        };
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
