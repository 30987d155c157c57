using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Figures of a strategy's closed trades; null where there is nothing to divide by.</summary>
internal sealed record PerformanceItem(
    string Strategy, int Trades, int Wins, int Losses, double? WinRatio, decimal NetProfit, decimal? AverageWin, decimal? AverageLoss, decimal BestTrade, decimal WorstTrade,
    decimal? ProfitFactor, decimal? Expectancy, double? AverageTradePercent, double? AverageTradePercentOnMargin, double? SystemQuality, int LongestLosingRun,
    decimal Fees, decimal Funding, double? AverageTradeMinutes, decimal MaxDrawdownPercent, double? Sharpe, double? Sortino, double? Calmar, double? ExposurePercent,
    double? HedgeEffectivenessPercent)
{
    public static PerformanceItem Of(ComparedStrategy compared) => Of(compared, compared.Figures);

    private static PerformanceItem Of(ComparedStrategy c, TradeFigures f) => new(
        c.Strategy, f.Trades, f.Wins, f.Losses, f.WinRatio, f.NetProfit, f.AverageWin, f.AverageLoss, f.BestTrade, f.WorstTrade,
        f.ProfitFactor, f.Expectancy, f.AveragePercent, f.AveragePercentOnMargin, f.SystemQuality, f.LongestLosingRun,
        f.Fees, f.Funding, f.AverageDuration?.TotalMinutes, c.DrawdownPercent, c.Sharpe, c.Sortino, c.Calmar, c.ExposurePercent,
        c.HedgeEffectivenessPercent);
}
