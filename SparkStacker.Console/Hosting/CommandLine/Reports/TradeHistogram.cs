using System.Globalization;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>How many trades made how much, in percent of their notional.</summary>
internal static class TradeHistogram
{
    private const int Bins = 41;

    public static string Draw(IReadOnlyList<BacktestTrade> trades)
    {
        if (trades.Count == 0)
        {
            return "<h2>Trades by result</h2><p class=\"dim\">There were no trades.</p>";
        }

        double[] results = [.. trades.Select(t => t.EntryNotional == 0 ? 0 : (double)(t.NetPnl / t.EntryNotional * 100m)).Order()];

        // The outermost trades of two hundred share the outermost bins, so that one of them doesn't squeeze all others.
        var reach = Math.Max(Math.Abs(results[results.Length / 200]), Math.Abs(results[^((results.Length / 200) + 1)]));
        reach = reach == 0 ? 1 : reach;
        var counts = new double[Bins];
        foreach (var result in results)
        {
            counts[Math.Clamp((int)((result + reach) / (2 * reach) * Bins), 0, Bins - 1)]++;
        }

        var plot = new Plot(200, 0, counts.Max(), "Trades by result", leastStep: 1);
        Bars.Draw(plot, counts, i => i < Bins / 2 ? -1 : 1);
        plot.Below([(0, Text(-reach)), (0.25, Text(-reach / 2)), (0.5, "0 %"), (0.75, Text(reach / 2)), (1, Text(reach))]);
        return $"<h2>Trades by result, % of notional</h2>{plot.Close()}";
    }

    private static string Text(double value) => value.ToString("0.##;−0.##", CultureInfo.InvariantCulture) + " %";
}
