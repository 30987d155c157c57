using System.Text.Json;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The figures of a backtest or of a set of a sweep as JSON.</summary>
internal static class FiguresJson
{
    // Quotients of decimals have 28 digits, of which nobody reads more than these.
    private const int Places = 12;

    public static void Write(Utf8JsonWriter json, BacktestFigures figures)
    {
        var (trades, equity) = (figures.Trades, figures.Equity);
        json.WriteStartObject("figures");
        json.Number("netProfit", trades.NetProfit);
        json.Number("netProfitPercent", Rounded(figures.NetProfitPercent));
        json.Number("finalEquity", equity.Final);
        json.Number("returnPercent", Rounded(equity.ReturnPercent));
        Number(json, "annualReturnPercent", equity.AnnualReturnPercent);
        Number(json, "winRatio", trades.WinRatio);
        json.WriteNumber("wins", trades.Wins);
        json.WriteNumber("losses", trades.Losses);
        json.Number("averageWin", Rounded(trades.AverageWin));
        json.Number("averageLoss", Rounded(trades.AverageLoss));
        json.Number("bestTrade", trades.BestTrade);
        json.Number("worstTrade", trades.WorstTrade);
        json.Number("profitFactor", Rounded(trades.ProfitFactor));
        json.Number("expectancy", Rounded(trades.Expectancy));
        Number(json, "averageTradePercent", trades.AveragePercent);
        Number(json, "averageTradePercentOnMargin", trades.AveragePercentOnMargin);
        Number(json, "systemQuality", trades.SystemQuality);
        json.WriteNumber("longestLosingRun", trades.LongestLosingRun);
        json.Number("maxDrawdown", equity.Drawdown.Amount);
        json.Number("maxDrawdownPercent", Rounded(equity.Drawdown.Percent));
        Number(json, "sharpe", equity.Sharpe);
        Number(json, "sortino", equity.Sortino);
        Number(json, "calmar", equity.Calmar);
        json.Number("fees", figures.Fees);
        json.Number("funding", figures.Funding);
        Number(json, "exposurePercent", figures.ExposurePercent);
        Number(json, "averageTradeMinutes", trades.AverageDuration?.TotalMinutes);
        Number(json, "buyAndHoldPercent", figures.BuyAndHoldPercent);
        json.WriteEndObject();
    }

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, Math.Round(number, Places));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, Places) : null;
}
