using System.Globalization;
using System.Text;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A backtest's result for people.</summary>
internal static class BacktestTable
{
    private const int LabelWidth = 18;

    public static void Write(StringBuilder text, BacktestOutput output)
    {
        var (report, series) = (output.Report, output.Report.Series);
        text.Append(CultureInfo.InvariantCulture, $"{report.Settings.Strategy.Title} on {series.Symbol} {series.Interval.ShortName()}, ")
            .Append(CultureInfo.InvariantCulture, $"{series.Candles[0].OpenTime:yyyy-MM-dd HH:mm} to {series.Candles[^1].OpenTime:yyyy-MM-dd HH:mm} UTC, ")
            .Append(CultureInfo.InvariantCulture, $"{series.Count:N0} candles ({series.MissingCandles:N0} missing), {Words.Of(report.Engine)} engine {output.Elapsed.TotalMilliseconds:N1} ms\n\n");
        foreach (var (label, value) in FigureRows.Of(report))
        {
            text.Append(label.PadRight(LabelWidth)).Append("  ").Append(value).Append('\n');
        }

        text.Append('\n');
        foreach (var month in report.Months)
        {
            text.Append(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}  {(month.Percent is { } percent ? percent.ToString("0.00", CultureInfo.InvariantCulture) : "–"),9} %  {month.Gain,14:0.00} USD  {month.Trades,7:N0} trades\n");
        }

        foreach (var note in report.Notes)
        {
            text.Append("\n! ").Append(note).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"\ndata   {report.DataHash}\ntrades {report.TradesHash}\n");
    }
}
