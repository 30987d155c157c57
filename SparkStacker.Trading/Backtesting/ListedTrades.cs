using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Trades of a list for <see cref="TradeFigures"/>.</summary>
internal readonly struct ListedTrades(IReadOnlyList<BacktestTrade> trades) : IDatedColumn
{
    public int Count => trades.Count;

    public double Net(int trade) => (double)trades[trade].NetPnl;

    public double Notional(int trade) => (double)trades[trade].EntryNotional;

    public long DurationMs(int trade) => trades[trade].ExitTimeMs - trades[trade].EntryTimeMs;

    public long ExitMs(int trade) => trades[trade].ExitTimeMs;

    public TradeSums Sums()
    {
        var sums = default(TradeSums);
        for (var i = 0; i < trades.Count; i++)
        {
            sums = sums.With(trades[i].NetPnl, trades[i].Fees, trades[i].Funding, i == 0);
        }

        return sums;
    }
}
