using System.Collections;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Trades of a walk, turned into decimals when somebody looks at them.</summary>
internal sealed class ScaledTrades(ScaledTrade[] trades, int count, ScaledUnits units, CandleSeries series) : IReadOnlyList<BacktestTrade>
{
    public int Count => count;

    public BacktestTrade this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            ref readonly var trade = ref trades[index];
            var lots = Math.Abs(trade.SignedLots);
            return new BacktestTrade(
                trade.SignedLots > 0 ? PositionSide.Long : PositionSide.Short,
                EntryTimeMs(trade),
                TimeMs(trade.Exit, trade.Step),
                Fraction.Decimal(trade.EntryPrice, units.FillScale),
                Fraction.Decimal(trade.ExitPrice, units.FillScale),
                Fraction.Decimal(lots, units.SizeDecimals),
                Fraction.Decimal((trade.ExitPrice - trade.EntryPrice) * trade.SignedLots * units.MoneyFactor, units.MoneyScale),
                Fraction.Decimal((trade.EntryPrice + trade.ExitPrice) * lots * units.FeeRate, units.MoneyScale),
                0,
                trade.Reason);
        }
    }

    public IEnumerator<BacktestTrade> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position that was left open.</summary>
    public OpenPosition Show(in ScaledTrade open) => new(
        open.SignedLots > 0 ? PositionSide.Long : PositionSide.Short,
        EntryTimeMs(open),
        Fraction.Decimal(open.EntryPrice, units.FillScale),
        Fraction.Decimal(Math.Abs(open.SignedLots), units.SizeDecimals),
        series.Candles[^1].Close,
        Fraction.Decimal(open.EntryPrice * Math.Abs(open.SignedLots) * units.FeeRate, units.MoneyScale),
        0);

    /// <summary>The same trades for figures.</summary>
    public ScaledTradeColumn Column() => new(trades, count, units, series);

    private long EntryTimeMs(in ScaledTrade trade) => TimeMs(trade.Entry, units.EntryStep);

    private long TimeMs(int candle, ExitStep step) => series.OpenTimes[candle] + (step switch
    {
        ExitStep.Open => 0,
        ExitStep.Extremes => series.Interval.Milliseconds() / 2,
        _ => series.Interval.Milliseconds(),
    });
}
