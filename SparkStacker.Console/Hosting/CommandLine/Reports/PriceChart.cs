using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>The price with each entry and exit; where there are too many to tell apart, the profit of each stretch below it.</summary>
internal static class PriceChart
{
    private const int MostMarks = 400;
    private const int Height = 340;
    private const int StripHeight = 110;
    private const int Stretches = 120;

    public static string Draw(BacktestReport report, Columns columns)
    {
        var candles = report.Series.Candles;
        var (range, close) = (new StringBuilder(), new List<(double, double)>());
        var (lowest, highest) = (double.MaxValue, double.MinValue);
        foreach (var candle in candles)
        {
            (lowest, highest) = (Math.Min(lowest, (double)candle.Low), Math.Max(highest, (double)candle.High));
        }

        var plot = new Plot(Height, lowest, highest, "Price with entries and exits");
        for (var column = 0; column < columns.Count; column++)
        {
            var part = candles[columns.Start(column)..columns.Start(column + 1)];
            var (low, high) = (part[0].Low, part[0].High);
            foreach (var candle in part)
            {
                (low, high) = (Math.Min(low, candle.Low), Math.Max(high, candle.High));
            }

            var (x, top) = (Plot.X(columns.Part(column)), plot.Y((double)high));
            range.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {top:0.##}h1V{plot.Y((double)low):0.##}h-1z");
            close.Add((columns.Part(column), (double)part[^1].Close));
        }

        plot.Append($"<path class=\"range\" d=\"{range}\"/><path class=\"line\" d=\"{plot.Path(close)}\"/>");
        var isMarked = report.Run.Trades.Count <= MostMarks;
        if (isMarked)
        {
            Mark(plot, report, columns);
        }

        plot.Below(columns.Dates());
        return isMarked
            ? $"<h2>Price, entries and exits</h2>{plot.Close()}<div class=\"legend\"><span><i></i>close, with the range of each column</span><span>▲ long entry</span><span>▼ short entry</span><span>● exit</span><span><i class=\"w\"></i>won</span><span><i class=\"l\"></i>lost</span></div>"
            : $"<h2>Price</h2>{plot.Close()}<h2 style=\"margin-top:16px\">Net profit of the trades that ended in each stretch, USD</h2>{Strip(report, columns)}<div class=\"legend\"><span>{report.Run.Trades.Count:N0} trades are too many to mark each.</span></div>";
    }

    private static void Mark(Plot plot, BacktestReport report, Columns columns)
    {
        foreach (var trade in report.Run.Trades)
        {
            var (x1, y1) = (Plot.X(columns.PartOf(trade.EntryTimeMs)), plot.Y((double)trade.EntryPrice));
            var (x2, y2) = (Plot.X(columns.PartOf(trade.ExitTimeMs)), plot.Y((double)trade.ExitPrice));
            var word = trade.NetPnl > 0 ? "win" : "loss";
            var tip = trade.Side == PositionSide.Long ? $"M{Text(x1)} {Text(y1)}l4 8h-8z" : $"M{Text(x1)} {Text(y1)}l4 -8h-8z";
            var title = $"{Words.Of(trade.Side)} {BacktestOutput.Time(trade.EntryTimeMs)} at {Numbers.Text(trade.EntryPrice)}, out at {Numbers.Text(trade.ExitPrice)} by {Words.Of(trade.ExitReason)}: {FigureRows.Money(trade.NetPnl)}";
            plot.Append($"<g><title>{title}</title><line class=\"tie {word}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/><path class=\"{word}\" d=\"{tip}\"/><circle class=\"{word}\" cx=\"{x2:0.#}\" cy=\"{y2:0.#}\" r=\"2.4\"/></g>");
        }
    }

    private static string Strip(BacktestReport report, Columns columns)
    {
        var sums = new double[Stretches];
        foreach (var trade in report.Run.Trades)
        {
            sums[Math.Min(Stretches - 1, (int)(columns.PartOf(trade.ExitTimeMs) * Stretches))] += (double)trade.NetPnl;
        }

        var plot = new Plot(StripHeight, Math.Min(0, sums.Min()), Math.Max(0, sums.Max()), "Net profit of each stretch");
        Bars.Draw(plot, sums, i => sums[i]);
        return plot.Close();
    }

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
