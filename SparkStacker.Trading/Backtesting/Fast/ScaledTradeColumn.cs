using System.Runtime.CompilerServices;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Trades of a walk for <see cref="TradeFigures"/>, without making decimals of each.</summary>
internal readonly struct ScaledTradeColumn(ScaledTrade[] trades, int count, ScaledUnits units, CandleSeries series) : IDatedColumn
{
    private readonly long[] _times = series.OpenTimes;
    private readonly long _halfMs = series.Interval.Milliseconds() / 2;
    private readonly long _entryStep = (long)units.EntryStep;
    private readonly long _moneyFactor = units.MoneyFactor;
    private readonly long _feeRate = units.FeeRate;
    private readonly double _money = 1 / Math.Pow(10, units.MoneyScale);
    private readonly double _notional = 1 / Math.Pow(10, units.FillScale + units.SizeDecimals);

    public int Count => count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Net(int trade) => Units(trades[trade]) * _money;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Notional(int trade) => Math.Abs(trades[trade].EntryPrice * trades[trade].SignedLots) * _notional;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long DurationMs(int trade) => ExitMs(trade) - (_times[trades[trade].Entry] + (_entryStep * _halfMs));

    // Steps are at the open, half an interval later and a whole one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ExitMs(int trade) => _times[trades[trade].Exit] + ((long)trades[trade].Step * _halfMs);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TradeSums Sums()
    {
        var (wins, losses, fees) = (Int128.Zero, Int128.Zero, Int128.Zero);
        var (best, worst) = (long.MinValue, long.MaxValue);
        foreach (ref readonly var trade in trades.AsSpan(0, count))
        {
            var net = Units(trade);
            wins += Math.Max(0, net);
            losses += Math.Min(0, net);
            fees += Fee(trade);
            (best, worst) = (Math.Max(best, net), Math.Min(worst, net));
        }

        var unit = new decimal(1, 0, 0, false, (byte)units.MoneyScale);
        return count == 0 ? default : new TradeSums((decimal)wins * unit, (decimal)losses * unit, best * unit, worst * unit, (decimal)fees * unit, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Units(in ScaledTrade trade) => ((trade.ExitPrice - trade.EntryPrice) * trade.SignedLots * _moneyFactor) - Fee(trade);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Fee(in ScaledTrade trade) => (trade.EntryPrice + trade.ExitPrice) * Math.Abs(trade.SignedLots) * _feeRate;
}
