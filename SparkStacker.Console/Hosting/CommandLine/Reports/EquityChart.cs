using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>Equity, and how far below its peak it was.</summary>
internal static class EquityChart
{
    public static string Draw(BacktestReport report, Columns columns)
    {
        var equity = report.Run.Equity;
        var points = new List<(double, double)>();
        var (low, high) = ((double)equity.Opening, (double)equity.Opening);
        for (var column = 0; column < columns.Count; column++)
        {
            var value = (double)equity[columns.Start(column + 1) - 1];
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
            points.Add((columns.Part(column), value));
        }

        var plot = new Plot(240, low, high, "Equity");
        var line = plot.Path(points);
        plot.Append($"<path class=\"area\" d=\"{line}L{Plot.X(1):0.#} {plot.Y(plot.Floor):0.##}L{Plot.X(0):0.#} {plot.Y(plot.Floor):0.##}z\"/><path class=\"line\" d=\"{line}\"/>");
        plot.Append($"<line class=\"zero\" x1=\"{Plot.X(0):0.#}\" x2=\"{Plot.X(1):0.#}\" y1=\"{plot.Y((double)equity.Opening):0.##}\" y2=\"{plot.Y((double)equity.Opening):0.##}\"/>");
        plot.Below(columns.Dates());
        return $"<h2>Equity, USD</h2>{plot.Close()}<h2 class=\"next\">Drawdown, % below the peak</h2>{Drawdown(report, columns)}";
    }

    // The deepest candle of each column, so that the picture shows what the figure says.
    private static string Drawdown(BacktestReport report, Columns columns)
    {
        var equity = report.Run.Equity;
        var (peak, deepest) = ((double)equity.Opening, 0d);
        var points = new List<(double, double)>();
        for (var column = 0; column < columns.Count; column++)
        {
            var fall = 0d;
            for (var i = columns.Start(column); i < columns.Start(column + 1); i++)
            {
                var value = (double)equity[i];
                peak = Math.Max(peak, value);
                fall = Math.Min(fall, peak > 0 ? (value - peak) / peak * 100 : 0);
            }

            deepest = Math.Min(deepest, fall);
            points.Add((columns.Part(column), fall));
        }

        var plot = new Plot(130, deepest, 0, "Drawdown in percent");
        var line = plot.Path(points);
        plot.Append($"<path class=\"fall\" d=\"{line}L{Plot.X(1):0.#} {plot.Y(0):0.##}L{Plot.X(0):0.#} {plot.Y(0):0.##}z\"/><path class=\"fallline\" d=\"{line}\"/>");
        plot.Below(columns.Dates());
        return plot.Close();
    }
}
