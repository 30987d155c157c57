using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Figures of a strategy's closed trades; null where there is nothing to divide by.</summary>
internal sealed record PerformanceItem(
    string Strategy, int Trades, int Wins, int Losses, double? WinRatio, decimal NetProfit, decimal? AverageWin, decimal? AverageLoss, decimal BestTrade, decimal WorstTrade,
    decimal? ProfitFactor, decimal? Expectancy, double? AverageTradePercent, double? AverageTradePercentOnMargin, double? SystemQuality, int LongestLosingRun,
    decimal Fees, decimal Funding, double? AverageTradeMinutes, double? HedgeEffectivenessPercent)
{
    public static PerformanceItem Of(ComparedStrategy compared) => Of(compared.Strategy, compared.Figures, compared.HedgeEffectivenessPercent);

    private static PerformanceItem Of(string strategy, TradeFigures f, double? hedge) => new(
        strategy, f.Trades, f.Wins, f.Losses, f.WinRatio, f.NetProfit, f.AverageWin, f.AverageLoss, f.BestTrade, f.WorstTrade,
        f.ProfitFactor, f.Expectancy, f.AveragePercent, f.AveragePercentOnMargin, f.SystemQuality, f.LongestLosingRun,
        f.Fees, f.Funding, f.AverageDuration?.TotalMinutes, hedge);
}
