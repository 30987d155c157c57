using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A row of the monthly table.</summary>
/// <param name="Year">Year, UTC.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Gain">What equity gained, quote currency.</param>
/// <param name="Percent">The gain as percent of the equity before the month; null where there was none left.</param>
/// <param name="Trades">Trades that ended in it.</param>
public readonly record struct MonthlyReturn(int Year, int Month, decimal Gain, decimal? Percent, int Trades)
{
    /// <summary>The months of a run that have candles, oldest first; their gains sum up to the run's.</summary>
    public static IReadOnlyList<MonthlyReturn> Of(CandleSeries series, BacktestRun run)
    {
        var trades = run.Trades.GroupBy(t => MonthOf(t.ExitTimeMs)).ToDictionary(g => g.Key, g => g.Count());
        var rows = new List<MonthlyReturn>();
        var before = run.Equity.Opening;
        for (var i = 0; i < series.DayEnds.Length; i++)
        {
            var month = MonthOf(series.Candles[series.DayEnds[i]].OpenTimeMs);
            if (i + 1 < series.DayEnds.Length && MonthOf(series.Candles[series.DayEnds[i + 1]].OpenTimeMs) == month)
            {
                continue;
            }

            var equity = run.Equity[series.DayEnds[i]];
            rows.Add(new MonthlyReturn(
                month.Year, month.Month, equity - before, before > 0 ? (equity - before) / before * 100m : null, trades.GetValueOrDefault(month)));
            before = equity;
        }

        return rows;
    }

    private static (int Year, int Month) MonthOf(long timeMs)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs);
        return (time.Year, time.Month);
    }
}
