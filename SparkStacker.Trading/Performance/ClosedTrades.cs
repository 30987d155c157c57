using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Performance;

/// <summary>Trades of an account for <see cref="TradeFigures"/>.</summary>
internal readonly struct ClosedTrades(IReadOnlyList<Trade> trades) : ITradeColumn
{
    public int Count => trades.Count;

    public double Net(int trade) => (double)trades[trade].NetPnl;

    public double Notional(int trade) => (double)(trades[trade].EntryPrice * trades[trade].Size);

    public long DurationMs(int trade) => (long)trades[trade].Duration.TotalMilliseconds;

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
