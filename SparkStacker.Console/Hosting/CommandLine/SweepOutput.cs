using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A sweep's result as text.</summary>
internal sealed record SweepOutput(
    SweepSettings Settings, CandleSeries Series, SweepResult Result, TimeSpan Elapsed, TimeSpan Loading, decimal Seed, int Top)
{
    public void Write(Stream stream, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            SweepJson.Write(stream, this);
            return;
        }

        var text = new StringBuilder();
        if (format == OutputFormat.Table)
        {
            Head(text);
        }

        Rows(text, format == OutputFormat.Csv ? "," : "  ");
        if (format == OutputFormat.Table)
        {
            Foot(text);
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Head(StringBuilder text) => text
        .Append(CultureInfo.InvariantCulture, $"{Settings.Backtest.Strategy.Title} on {Series.Symbol} {Series.Interval.ShortName()}, {Series.Count:N0} candles, ")
        .Append(CultureInfo.InvariantCulture, $"{Settings.Space.Count:N0} sets in {Elapsed.TotalSeconds:N2} s, ranked by {Words.Of(Settings.Rank)} ")
        .Append(CultureInfo.InvariantCulture, $"of {(Settings.Samples.Windows.IsEmpty ? "all days" : $"the testing days of {Settings.Samples.Windows.Length} windows")}\n\n");

    private void Rows(StringBuilder text, string separator)
    {
        string[] names = ["rank", .. Settings.Space.Ranges.Select(r => r.Name), "score", "in_sample", "neighbours", "lone_peak", "deflated_sharpe", "trades", "net_profit", "max_drawdown_percent", "sharpe"];
        var isTable = separator != ",";
        int[] widths = [.. names.Select(name => isTable ? Math.Max(9, name.Length) : 0)];
        text.AppendLine(Join(names)).Replace("\r\n", "\n");
        for (var i = 0; i < Math.Min(Top, Result.Rows.Length); i++)
        {
            var row = Result.Rows[i];
            text.Append(Join(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), .. Settings.Space.Ranges.Select(r => Numbers.Text(row.Parameters.Values[r.Name])),
                Text(row.Score), Text(row.InSample.Of(Settings.Rank)), Text(row.NeighbourScore), row.IsLonePeak ? "yes" : "no", Text(row.DeflatedSharpe),
                row.Figures.Trades.Trades.ToString(CultureInfo.InvariantCulture), Numbers.Text(decimal.Round(row.Figures.Trades.NetProfit, 6)),
                Text((double)row.Figures.Equity.Drawdown.Percent), Text(row.Figures.Equity.Sharpe),
            ])).Append('\n');
        }

        string Join(string[] cells) => string.Join(separator, cells.Select((cell, i) => cell.PadLeft(widths[i])));
    }

    private void Foot(StringBuilder text)
    {
        text.Append('\n');
        foreach (var pick in Result.Picks)
        {
            var parameters = pick.Best is { } best ? string.Join(' ', Settings.Space.Ranges.Select(r => $"{r.Name}={Numbers.Text(best.Parameters.Values[r.Name])}")) : "none";
            text.Append(CultureInfo.InvariantCulture, $"{Day(pick.Window.Start)} to {Day(pick.Window.Split)} chose {parameters}: {Known(pick.Train)} there, {Known(pick.Test)} up to {Day(pick.Window.End - 1)}\n");
        }

        foreach (var warning in Result.Warnings())
        {
            text.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        }
    }

    /// <summary>Date of a day of the windows.</summary>
    public string Day(int day) => Series.Candles[Series.DayEnds[day]].OpenTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A window's figure may need more days than it has.
    private static string Known(double? value) => value is null ? "–" : Text(value);

    private static string Text(double? value) => value is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
