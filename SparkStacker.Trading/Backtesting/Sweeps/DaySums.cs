using System.Runtime.CompilerServices;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>A run day by day: returns, and what the trades that ended in each day made. Figures of any choice of days come from it.</summary>
internal sealed class DaySums
{
    private readonly double[] _returns;
    private readonly double[] _won;
    private readonly double[] _lost;
    private readonly int[] _trades;
    private readonly int[] _wins;

    public DaySums(CandleSeries series, BacktestRun run)
    {
        var ends = series.DayEnds;
        _returns = new double[ends.Length];
        (_won, _lost, _trades, _wins) = (new double[ends.Length], new double[ends.Length], new int[ends.Length], new int[ends.Length]);
        var before = run.Equity.Opening;
        for (var day = 0; day < ends.Length; day++)
        {
            var equity = run.Equity[ends[day]];
            _returns[day] = before > 0 ? (double)((equity / before) - 1) : 0;
            before = equity;
        }

        if (run.Trades is Fast.ScaledTrades scaled)
        {
            Add(series, scaled.Column());
        }
        else
        {
            Add(series, new ListedTrades(run.Trades));
        }
    }

    /// <summary>Returns of all days.</summary>
    public ReadOnlySpan<double> Returns => _returns;

    /// <summary>Figures of the days that <paramref name="days"/> names.</summary>
    public SampleFigures Figures(ReadOnlySpan<int> days)
    {
        var returns = new double[days.Length];
        var (won, lost, trades, wins) = (0d, 0d, 0, 0);
        var (equity, peak, deepest) = (1d, 1d, 0d);
        for (var i = 0; i < days.Length; i++)
        {
            var day = days[i];
            returns[i] = _returns[day];
            (won, lost, trades, wins) = (won + _won[day], lost + _lost[day], trades + _trades[day], wins + _wins[day]);
            equity *= 1 + _returns[day];
            peak = Math.Max(peak, equity);
            deepest = Math.Max(deepest, (peak - equity) / peak * 100);
        }

        var percent = (equity - 1) * 100;
        return new SampleFigures(
            days.Length, trades, won + lost, trades == 0 ? null : (double)wins / trades, lost == 0 ? null : won / -lost, percent, deepest,
            DailyReturns.Sharpe(returns), DailyReturns.Sortino(returns), EquityFigures.CalmarOf(EquityFigures.Annual(equity, days.Length), deepest));
    }

    // Trades come in the order of their exits, so that the day only moves on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add<TColumn>(CandleSeries series, TColumn trades)
        where TColumn : struct, IDatedColumn
    {
        var ends = series.DayEnds;
        var (times, length) = (series.OpenTimes, series.Interval.Milliseconds());
        var (day, ended) = (0, times[ends[0]] + length);
        for (var i = 0; i < trades.Count; i++)
        {
            var exit = trades.ExitMs(i);

            // What fills at the close belongs to its candle, whose day may just have ended.
            while (day < ends.Length - 1 && exit > ended)
            {
                day++;
                ended = times[ends[day]] + length;
            }

            var net = trades.Net(i);
            _trades[day]++;
            _wins[day] += net > 0 ? 1 : 0;
            _won[day] += Math.Max(0, net);
            _lost[day] += Math.Min(0, net);
        }
    }
}
