using System.Globalization;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The figures with their names and units, in the order in which people read them.</summary>
internal static class FigureRows
{
    private const string Unknown = "–";

    public static IEnumerable<(string Label, string Value)> Of(BacktestReport report)
    {
        var (figures, trades, equity) = (report.Figures, report.Figures.Trades, report.Figures.Equity);
        yield return ("Net profit", $"{Money(trades.NetProfit)} ({Percent((double)figures.NetProfitPercent)})");
        yield return ("Final equity", Money(equity.Final));
        yield return ("Buy and hold", Percent(figures.BuyAndHoldPercent));
        yield return ("Trades", $"{trades.Trades:N0}");
        yield return ("Win ratio", Percent(trades.WinRatio * 100));
        yield return ("Profit factor", Ratio((double?)trades.ProfitFactor));
        yield return ("Expectancy", Money(trades.Expectancy));
        yield return ("Average win", Money(trades.AverageWin));
        yield return ("Average loss", Money(trades.AverageLoss));
        yield return ("Best, worst trade", $"{Money(trades.BestTrade)}, {Money(trades.WorstTrade)}");
        yield return ("Average trade", $"{Percent(trades.AveragePercent, 4)} of notional, {Percent(trades.AveragePercentOnMargin, 4)} of margin");
        yield return ("Longest losing run", $"{trades.LongestLosingRun:N0}");
        yield return ("Max drawdown", $"{Percent((double)equity.Drawdown.Percent)} ({Money(equity.Drawdown.Amount)})");
        yield return ("Sharpe", Ratio(equity.Sharpe));
        yield return ("Sortino", Ratio(equity.Sortino));
        yield return ("Calmar", Ratio(equity.Calmar));
        yield return ("SQN", Ratio(trades.SystemQuality));
        yield return ("Exposure", Percent(figures.ExposurePercent, 1));
        yield return ("Average duration", trades.AverageDuration is { } span ? Duration(span) : Unknown);
        yield return ("Fees", Money(figures.Fees));
        yield return ("Funding", Money(figures.Funding));
        yield return ("Open position", report.Run.Open is { } open
            ? $"{Words.Of(open.Side)} {Numbers.Text(open.Size)} at {Numbers.Text(open.EntryPrice)}, unrealised {Money(open.UnrealisedPnl)}" : "none");
    }

    /// <summary>Dollars with cents; with four significant digits where they are small, because positions of a dollar earn fractions of a cent.</summary>
    public static string Money(decimal? value) => value is not { } money ? Unknown
        : (Math.Abs(money) >= 1 || money == 0 ? money.ToString("N2", CultureInfo.InvariantCulture) : money.ToString("0.0000##", CultureInfo.InvariantCulture)) + " USD";

    public static string Percent(double? value, int places = 2) =>
        value is { } percent ? percent.ToString("N" + places, CultureInfo.InvariantCulture) + " %" : Unknown;

    private static string Duration(TimeSpan span) =>
        span.TotalHours < 2 ? $"{Rounded(span.TotalMinutes)} min" : span.TotalDays < 2 ? $"{Rounded(span.TotalHours)} h" : $"{Rounded(span.TotalDays)} days";

    private static string Rounded(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Ratio(double? value) =>
        value is not { } ratio ? Unknown : Math.Abs(ratio) < 1e6 ? ratio.ToString("N2", CultureInfo.InvariantCulture) : ratio.ToString("0.00e+0", CultureInfo.InvariantCulture);
}
