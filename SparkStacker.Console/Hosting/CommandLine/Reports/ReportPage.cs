using System.Globalization;
using System.Net;
using System.Text;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>A backtest as one page that needs nothing else: no script, no network. The same report gives the same page.</summary>
internal static class ReportPage
{
    public static string Of(BacktestReport report)
    {
        var columns = new Columns(report.Series);
        var (settings, series, figures) = (report.Settings, report.Series, report.Figures);
        var page = new StringBuilder();
        var title = $"{settings.Strategy.Title}, {series.Symbol} {series.Interval.ShortName()}";
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Escape(title)}</title><style>{ReportStyle.Css}</style></head><body><main>")
            .Append(CultureInfo.InvariantCulture, $"<header><h1>{Escape(title)}</h1><p>{series.Candles[0].OpenTime:d MMMM yyyy HH:mm} to {series.Candles[^1].OpenTime:d MMMM yyyy HH:mm} UTC · {series.Count:N0} candles · ")
            .Append(CultureInfo.InvariantCulture, $"{figures.Trades.Trades:N0} trades · fee {Numbers.Text(settings.FeePercent)} % · slippage {Numbers.Text(settings.SlippageBps)} bps · {(settings.Fill == FillMoment.Close ? "filled at the deciding close" : "filled at the next open")}</p></header>");
        foreach (var note in report.Notes)
        {
            page.Append("<p class=\"note\">").Append(Escape(note)).Append("</p>");
        }

        Tiles(page, report);
        page.Append("<section>").Append(PriceChart.Draw(report, columns)).Append("</section><section>").Append(EquityChart.Draw(report, columns)).Append("</section>");
        page.Append("<section><h2>Months, % of the equity before</h2>");
        MonthTable.Write(page, report.Months);
        page.Append("</section><section>").Append(TradeHistogram.Draw(report.Run.Trades)).Append("</section><div class=\"two\"><section><h2>All figures</h2><table class=\"figures\">");
        foreach (var (label, value) in FigureRows.Of(report))
        {
            Row(page, label, value);
        }

        page.Append("</table></section><div class=\"stack\"><section><h2>Parameters</h2><table class=\"figures\">");
        foreach (var parameter in settings.Strategy.Parameters)
        {
            Row(page, parameter.Label, Text(parameter, settings.Value(parameter)));
        }

        page.Append("</table></section>");
        Data(page, report);
        page.Append("</div></div><footer>A backtest says what would have happened under its assumptions, not what will.</footer>");
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Tiles(StringBuilder page, BacktestReport report)
    {
        var (trades, equity) = (report.Figures.Trades, report.Figures.Equity);
        page.Append("<div class=\"tiles\">");
        Tile("Net profit", FigureRows.Money(trades.NetProfit), $"{FigureRows.Percent((double)report.Figures.NetProfitPercent)}, buy and hold {FigureRows.Percent(report.Figures.BuyAndHoldPercent)}", trades.NetProfit);
        Tile("Max drawdown", FigureRows.Percent((double)equity.Drawdown.Percent), FigureRows.Money(equity.Drawdown.Amount), 0);
        Tile("Win ratio", FigureRows.Percent(trades.WinRatio * 100), $"{trades.Wins:N0} won, {trades.Losses:N0} lost", 0);
        Tile("Profit factor", trades.ProfitFactor is { } factor ? factor.ToString("N2", CultureInfo.InvariantCulture) : "–", $"fees {FigureRows.Money(report.Figures.Fees)}", 0);
        page.Append("</div>");

        void Tile(string label, string value, string remark, decimal sign) => page.Append(
            CultureInfo.InvariantCulture, $"<section><small>{label}</small><b class=\"{(sign > 0 ? "up" : sign < 0 ? "down" : "")}\">{Signs.Minus(value)}</b><small>{Signs.Minus(remark)}</small></section>");
    }

    private static void Data(StringBuilder page, BacktestReport report)
    {
        var missing = report.Series.MissingCandles;
        page.Append("<section><h2>Where it comes from</h2><table class=\"figures\">");
        Row(page, "Missing candles", missing == 0 ? "none" : $"{missing:N0} in {report.Gaps.Count:N0} {(report.Gaps.Count == 1 ? "gap" : "gaps")}, the longest {report.Gaps.Max(g => g.Candles):N0}");
        Row(page, "Opening balance", FigureRows.Money(report.Settings.OpeningBalance));
        Row(page, "Funding an hour", $"{Numbers.Text(report.Settings.FundingRatePercentPerHour)} %");
        Row(page, "Program", $"SparkStacker {report.Version}");
        page.Append(CultureInfo.InvariantCulture, $"</table><p><code>data {report.DataHash}<br>trades {report.TradesHash}</code></p></section>");
    }

    private static void Row(StringBuilder page, string label, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Escape(label)}</td><td>{Signs.Minus(Escape(value))}</td></tr>");

    private static string Text(StrategyParameter parameter, decimal value) =>
        parameter.Type == ParameterType.Switch ? value == 0 ? "off" : "on"
        : parameter.Choices.IsEmpty ? $"{Numbers.Text(value)} {parameter.Unit}".Trim() : parameter.Choices[(int)value];

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
