using System.Runtime.CompilerServices;

namespace SparkStacker.Trading.Performance;

/// <summary>
/// Figures of closed trades, each with its one definition. A trade is a win when more than nothing is left after fees and
/// funding, and a loss otherwise. What can't be said, such as a ratio to nothing, is null.
/// </summary>
public sealed record TradeFigures
{
    /// <summary>Closed trades.</summary>
    public required int Trades { get; init; }

    /// <summary>Trades with a net gain.</summary>
    public required int Wins { get; init; }

    /// <summary>Trades without.</summary>
    public int Losses => Trades - Wins;

    /// <summary>Wins as a part of all trades, 0 to 1.</summary>
    public double? WinRatio => Trades == 0 ? null : (double)Wins / Trades;

    /// <summary>Sum of net P&amp;L, quote currency.</summary>
    public decimal NetProfit => WinSum + LossSum;

    /// <summary>Net P&amp;L of the wins, quote currency, 0 or more.</summary>
    public required decimal WinSum { get; init; }

    /// <summary>Net P&amp;L of the losses, quote currency, 0 or less.</summary>
    public required decimal LossSum { get; init; }

    /// <summary>Mean net P&amp;L of the wins.</summary>
    public decimal? AverageWin => Wins == 0 ? null : WinSum / Wins;

    /// <summary>Mean net P&amp;L of the losses, 0 or less.</summary>
    public decimal? AverageLoss => Losses == 0 ? null : LossSum / Losses;

    /// <summary>What the wins made for each unit that the losses cost; null where nothing was lost.</summary>
    public decimal? ProfitFactor => LossSum == 0 ? null : WinSum / -LossSum;

    /// <summary>Mean net P&amp;L of a trade, quote currency.</summary>
    public decimal? Expectancy => Trades == 0 ? null : NetProfit / Trades;

    /// <summary>Largest net P&amp;L of a trade; 0 without trades.</summary>
    public required decimal BestTrade { get; init; }

    /// <summary>Smallest net P&amp;L of a trade; 0 without trades.</summary>
    public required decimal WorstTrade { get; init; }

    /// <summary>Mean of the trades' net P&amp;L as percent of their notional at entry.</summary>
    public required double? AveragePercent { get; init; }

    /// <summary>The same as percent of the margin that the positions locked: notional divided by leverage.</summary>
    public required double? AveragePercentOnMargin { get; init; }

    /// <summary>
    /// System quality number: square root of the number of trades times mean net P&amp;L divided by its sample standard deviation.
    /// Null below two trades or where all are equal. V. K. Tharp, Definitive Guide to Position Sizing (2008).
    /// </summary>
    public required double? SystemQuality { get; init; }

    /// <summary>Losses in a row at most.</summary>
    public required int LongestLosingRun { get; init; }

    /// <summary>Fees, quote currency, positive = paid.</summary>
    public required decimal Fees { get; init; }

    /// <summary>Funding, quote currency, positive = received.</summary>
    public required decimal Funding { get; init; }

    /// <summary>Mean time in the market.</summary>
    public TimeSpan? AverageDuration => Trades == 0 ? null : TimeSpan.FromMilliseconds(DurationSumMs / Trades);

    /// <summary>Time in the market of all trades together, milliseconds.</summary>
    public required long DurationSumMs { get; init; }

    /// <summary>The figures of an account's trades.</summary>
    /// <param name="trades">Trades in the order of their exits.</param>
    /// <param name="leverage">Leverage of all of them, at least 1.</param>
    public static TradeFigures Of(IReadOnlyList<Execution.Trade> trades, decimal leverage) => Of(new ClosedTrades(trades), leverage);

    /// <summary>The figures of an account's trades, each with the leverage that it had.</summary>
    /// <param name="trades">Trades in the order of their exits.</param>
    public static TradeFigures Of(IReadOnlyList<Execution.Trade> trades) =>
        Of(trades, 1) with { AveragePercentOnMargin = trades.Count == 0 ? null : trades.Average(trade => (double)trade.PnlPercentOnMargin) };

    /// <summary>The figures of a list of trades.</summary>
    /// <param name="trades">Trades in the order of their exits.</param>
    /// <param name="leverage">Leverage of all of them, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static TradeFigures Of<TColumn>(TColumn trades, decimal leverage)
        where TColumn : struct, ITradeColumn
    {
        var (wins, run, longest, duration) = (0, 0, 0, 0L);
        var (sum, percent) = (0d, 0d);
        for (var i = 0; i < trades.Count; i++)
        {
            var net = trades.Net(i);
            wins += net > 0 ? 1 : 0;
            run = net > 0 ? 0 : run + 1;
            longest = Math.Max(longest, run);
            sum += net;
            percent += net / trades.Notional(i);
            duration += trades.DurationMs(i);
        }

        var sums = trades.Sums();
        var averagePercent = trades.Count == 0 ? (double?)null : percent / trades.Count * 100;
        return new TradeFigures
        {
            Trades = trades.Count,
            Wins = wins,
            WinSum = sums.Wins,
            LossSum = sums.Losses,
            BestTrade = sums.Best,
            WorstTrade = sums.Worst,
            AveragePercent = averagePercent,
            AveragePercentOnMargin = averagePercent * (double)leverage,
            SystemQuality = Quality(trades, sum / trades.Count),
            LongestLosingRun = longest,
            Fees = sums.Fees,
            Funding = sums.Funding,
            DurationSumMs = duration,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double? Quality<TColumn>(TColumn trades, double mean)
        where TColumn : struct, ITradeColumn
    {
        var squares = 0d;
        for (var i = 0; i < trades.Count; i++)
        {
            var difference = trades.Net(i) - mean;
            squares += difference * difference;
        }

        var deviation = Math.Sqrt(squares / (trades.Count - 1));
        return trades.Count > 1 && deviation > 0 ? Math.Sqrt(trades.Count) * mean / deviation : null;
    }
}
