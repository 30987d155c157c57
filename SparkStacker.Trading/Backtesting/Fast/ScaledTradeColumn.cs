using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Trades of a walk for <see cref="TradeFigures"/>, without making decimals of each.</summary>
internal readonly struct ScaledTradeColumn(ReadOnlyMemory<ScaledTrade> trades, ScaledUnits units, ScaledTrades times) : IDatedColumn
{
    private readonly double _money = Math.Pow(10, units.MoneyScale);
    private readonly double _notional = Math.Pow(10, units.FillScale + units.SizeDecimals);

    public int Count => trades.Length;

    public double Net(int trade) => Units(trades.Span[trade]) / _money;

    public double Notional(int trade) => Math.Abs(trades.Span[trade].EntryPrice * trades.Span[trade].SignedLots) / _notional;

    public long DurationMs(int trade) => times.DurationMs(trades.Span[trade]);

    public long ExitMs(int trade) => times.ExitTimeMs(trades.Span[trade]);

    public TradeSums Sums()
    {
        var (wins, losses, fees) = (Int128.Zero, Int128.Zero, Int128.Zero);
        var (best, worst) = (long.MinValue, long.MaxValue);
        foreach (ref readonly var trade in trades.Span)
        {
            var net = Units(trade);
            wins += Math.Max(0, net);
            losses += Math.Min(0, net);
            fees += Fee(trade);
            (best, worst) = (Math.Max(best, net), Math.Min(worst, net));
        }

        var unit = new decimal(1, 0, 0, false, (byte)units.MoneyScale);
        return trades.Length == 0 ? default : new TradeSums((decimal)wins * unit, (decimal)losses * unit, best * unit, worst * unit, (decimal)fees * unit, 0);
    }

    private long Units(in ScaledTrade trade) => ((trade.ExitPrice - trade.EntryPrice) * trade.SignedLots * units.MoneyFactor) - Fee(trade);

    private long Fee(in ScaledTrade trade) => (trade.EntryPrice + trade.ExitPrice) * Math.Abs(trade.SignedLots) * units.FeeRate;
}
