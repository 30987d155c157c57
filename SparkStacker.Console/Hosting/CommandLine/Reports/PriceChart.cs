using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>The price with each entry and exit; where there are too many to tell apart, the profit of each stretch below it and the last trades by themselves.</summary>
internal static class PriceChart
{
    private const int MostMarks = 400;
    private const int LastMarks = 60;
    private const int Height = 340;
    private const int StripHeight = 110;
    private const int Stretches = 120;
    private const string Legend = "<div class=\"legend\"><span><i></i>close, with the range of each column</span><span>▲ long entry</span><span>▼ short entry</span><span>● exit</span><span><i class=\"w\"></i>won</span><span><i class=\"l\"></i>lost</span></div>";

    public static string Draw(BacktestReport report, Columns columns)
    {
        var trades = report.Run.Trades;
        return trades.Count <= MostMarks
            ? $"<h2>Price, entries and exits</h2>{Picture(columns, trades, "Price with entries and exits")}{Legend}"
            : $"<h2>Price</h2>{Picture(columns, [], "Price")}<h2 class=\"next\">Net profit of the trades that ended in each stretch, USD</h2>{Strip(trades, columns)}{Last(report)}";
    }

    private static string Last(BacktestReport report)
    {
        BacktestTrade[] last = [.. report.Run.Trades.TakeLast(LastMarks)];
        var length = report.Series.Interval.Milliseconds();
        var stretch = report.Series.Slice(last[0].EntryTimeMs - (5 * length), last[^1].ExitTimeMs + (5 * length))!;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<h2 class=\"next\">Entries and exits of the last {LastMarks} of {report.Run.Trades.Count:N0} trades</h2>{Picture(new Columns(stretch), last, "Price with the last entries and exits")}{Legend}");
    }

    private static string Picture(Columns columns, IReadOnlyList<BacktestTrade> marked, string title)
    {
        var candles = columns.Series.Candles;
        var (range, close) = (new StringBuilder(), new List<(double, double)>());
        var (lowest, highest) = Range(candles);
        var plot = new Plot(Height, lowest, highest, title);
        for (var column = 0; column < columns.Count; column++)
        {
            var part = candles[columns.Start(column)..columns.Start(column + 1)];
            var (low, high) = Range(part);
            var (x, top) = (Plot.X(columns.Part(column)), plot.Y(high));
            range.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {top:0.##}h1V{plot.Y(low):0.##}h-1z");
            close.Add((columns.Part(column), (double)part[^1].Close));
        }

        plot.Append($"<path class=\"range\" d=\"{range}\"/><path class=\"line\" d=\"{plot.Path(close)}\"/>");
        foreach (var trade in marked)
        {
            Mark(plot, trade, columns);
        }

        plot.Below(columns.Dates());
        return plot.Close();
    }

    private static (double Low, double High) Range(ReadOnlySpan<Candle> candles)
    {
        var (low, high) = (candles[0].Low, candles[0].High);
        foreach (ref readonly var candle in candles)
        {
            (low, high) = (Math.Min(low, candle.Low), Math.Max(high, candle.High));
        }

        return ((double)low, (double)high);
    }

    private static void Mark(Plot plot, BacktestTrade trade, Columns columns)
    {
        var (x1, y1) = (Plot.X(columns.PartOf(trade.EntryTimeMs)), plot.Y((double)trade.EntryPrice));
        var (x2, y2) = (Plot.X(columns.PartOf(trade.ExitTimeMs)), plot.Y((double)trade.ExitPrice));
        var word = trade.NetPnl > 0 ? "win" : "loss";
        var tip = trade.Side == PositionSide.Long ? $"M{Text(x1)} {Text(y1)}l4 8h-8z" : $"M{Text(x1)} {Text(y1)}l4 -8h-8z";
        var title = $"{Words.Of(trade.Side)} {BacktestOutput.Time(trade.EntryTimeMs)} at {Numbers.Text(trade.EntryPrice)}, out at {Numbers.Text(trade.ExitPrice)} by {Words.Of(trade.ExitReason)}: {FigureRows.Money(trade.NetPnl)}";
        plot.Append($"<g><title>{title}</title><line class=\"tie {word}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/><path class=\"{word}\" d=\"{tip}\"/><circle class=\"{word}\" cx=\"{x2:0.#}\" cy=\"{y2:0.#}\" r=\"2.4\"/></g>");
    }

    private static string Strip(IReadOnlyList<BacktestTrade> trades, Columns columns)
    {
        var sums = new double[Stretches];
        foreach (var trade in trades)
        {
            sums[Math.Min(Stretches - 1, (int)(columns.PartOf(trade.ExitTimeMs) * Stretches))] += (double)trade.NetPnl;
        }

        var plot = new Plot(StripHeight, Math.Min(0, sums.Min()), Math.Max(0, sums.Max()), "Net profit of each stretch");
        Bars.Draw(plot, sums, i => sums[i]);
        plot.Below(columns.Dates());
        return plot.Close();
    }

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
