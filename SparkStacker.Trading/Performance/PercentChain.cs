namespace SparkStacker.Trading.Performance;

/// <summary>
/// Figures of trades by their P&amp;L percent alone, summed and not compounded: a strategy of fixed size has no equity of its own.
/// Live figures and what a backtest promises both come from here, so that they can be set side by side.
/// </summary>
public static class PercentChain
{
    /// <summary>Deepest fall of the sum below its highest, percentage points, 0 or more.</summary>
    /// <param name="percents">P&amp;L percent of each trade, in the order of their exits.</param>
    /// <param name="open">P&amp;L percent of what is still open.</param>
    public static decimal Drawdown(IEnumerable<decimal> percents, decimal open = 0m)
    {
        var (sum, peak, deepest) = (0m, 0m, 0m);
        foreach (var percent in percents)
        {
            sum += percent;
            peak = Math.Max(peak, sum);
            deepest = Math.Max(deepest, peak - sum);
        }

        return Math.Max(deepest, peak - sum - open);
    }

    /// <summary>
    /// Sharpe ratio for 365 days: a day's return is the sum of the P&amp;L percent of the trades that closed on it (UTC), 0 on days
    /// between without one. Null below two days or without deviation.
    /// </summary>
    /// <remarks>See <see cref="DailyReturns.Sharpe"/>.</remarks>
    /// <param name="trades">Exit and P&amp;L percent of each trade, in any order.</param>
    public static double? Sharpe(IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> trades) =>
        trades.Count == 0 ? null : DailyReturns.Sharpe(Days(trades));

    /// <summary>Sortino ratio for 365 days of the same daily returns. Null below two days or without a losing day.</summary>
    /// <remarks>See <see cref="DailyReturns.Sortino"/>.</remarks>
    /// <param name="trades">Exit and P&amp;L percent of each trade, in any order.</param>
    public static double? Sortino(IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> trades) =>
        trades.Count == 0 ? null : DailyReturns.Sortino(Days(trades));

    /// <summary>Sum of the percent, as if it had gone on for 365 days, divided by its deepest fall. Null below two days or where the sum never fell.</summary>
    /// <remarks>T. W. Young, Futures 20 (1991), with a sum in place of compounded returns.</remarks>
    /// <param name="trades">Exit and P&amp;L percent of each trade, in the order of their exits.</param>
    public static double? Calmar(IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> trades)
    {
        var deepest = Drawdown(trades.Select(trade => trade.Percent));
        return deepest > 0 && Days(trades).Length is var days and > 1
            ? (double)(trades.Sum(trade => trade.Percent) / days * DailyReturns.DaysOfYear / deepest)
            : null;
    }

    private static double[] Days(IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> trades)
    {
        var first = trades.Min(trade => Day(trade.Exit));
        return Days(trades, first, trades.Max(trade => Day(trade.Exit)) - first + 1);
    }

    /// <summary>Returns of consecutive UTC days, 0 on days without a trade; trades on other days are left out.</summary>
    internal static double[] Days(IEnumerable<(DateTimeOffset Exit, decimal Percent)> trades, int first, int count)
    {
        var returns = new double[count];
        foreach (var (exit, percent) in trades)
        {
            var day = Day(exit) - first;
            if (day >= 0 && day < count)
            {
                returns[day] += (double)percent / 100;
            }
        }

        return returns;
    }

    internal static int Day(DateTimeOffset time) => (int)(time.UtcTicks / TimeSpan.TicksPerDay);
}
