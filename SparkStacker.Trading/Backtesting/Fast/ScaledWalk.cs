using System.Runtime.CompilerServices;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>
/// Walks from signal to signal over columns of whole numbers and makes the trades that the engine would make. Between two
/// signals there is one question for each candle: was the stop or the target met.
/// </summary>
internal sealed class ScaledWalk(ScaledUnits units, PriceColumns prices, bool fillsAtClose, ScaledTrade[] buffer)
{
    // Beyond this the next trade's sums might not fit; nobody has that much money in such small units.
    private const long TooMuch = 1L << 61;

    private readonly ExitStep _atSignal = fillsAtClose ? ExitStep.Close : ExitStep.Open;
    private ScaledTrade[] _trades = buffer;
    private int _count;
    private long _realised;

    /// <summary>Trades of the last run, in the order of their exits.</summary>
    public ScaledTrade[] Trades => _trades;

    /// <summary>How many of them there are; behind them lie older ones.</summary>
    public int Count => _count;

    /// <summary>The position that was left open; no lots where there was none. Its exit means nothing.</summary>
    public ScaledTrade Open { get; private set; }

    /// <summary>Walks over all candles.</summary>
    /// <param name="signals">Signals in the order of their candles.</param>
    /// <param name="candles">Number of candles.</param>
    /// <param name="money">Takes gains since the start after each candle; as long as the columns, which have places to spare.</param>
    /// <returns>False where sums grew too large: the numbers are worth nothing then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Run(ReadOnlySpan<SignalCode> signals, int candles, Span<long> money)
    {
        (_count, _realised, Open) = (0, 0, default);
        if (_trades.Length < signals.Length)
        {
            _trades = GC.AllocateUninitializedArray<ScaledTrade>(signals.Length);
        }

        var delay = fillsAtClose ? 0 : 1;
        var (next, from) = (0, 0);
        while (next < signals.Length && signals[next].Candle + delay < candles)
        {
            var entry = signals[next].Candle + delay;
            if (from < entry)
            {
                money[from..entry].Fill(_realised);
            }

            (next, from) = signals[next].IsSell
                ? Trade<Short>(signals, next, entry, candles, money)
                : Trade<Long>(signals, next, entry, candles, money);
            if (Math.Abs(_realised) > TooMuch)
            {
                return false;
            }
        }

        money[from..candles].Fill(_realised);
        return true;
    }

    // Opens at a signal and goes on to the exit. Answers with the next signal to be carried out and the first candle without a value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Next, int From) Trade<TSide>(ReadOnlySpan<SignalCode> signals, int signal, int entry, int candles, Span<long> money)
        where TSide : struct, ISide
    {
        var touch = fillsAtClose ? prices.Closes[entry] : prices.Opens[entry];
        var price = touch * TSide.EntryFactor(units);
        var lots = units.Cap / Math.Max(price, touch * units.TouchFactor);
        if (lots == 0 || lots * touch * units.TouchFactor < units.Minimum)
        {
            return (signal + 1, entry);
        }

        var position = new ScaledTrade(entry, 0, price, 0, lots * TSide.Sign, ExitStep.Close, ExitReason.Signal);
        _realised -= lots * price * units.FeeRate;
        var guard = Guard.Near<TSide>(units, price);
        if (!guard.Allows<TSide>(touch))
        {
            guard = Guard.Exact<TSide>(units, price);
            if (!guard.Allows<TSide>(touch))
            {
                // The venue refuses a trigger that the price has passed already, and the engine leaves at once.
                Close<TSide>(position, entry, touch, _atSignal, guard.IsStopMet<TSide>(touch) ? ExitReason.StopLoss : ExitReason.TakeProfit);
                return (signal + 1, entry);
            }
        }

        var opposite = signal + 1;
        while (opposite < signals.Length && signals[opposite].IsSell == TSide.Sign < 0)
        {
            opposite++;
        }

        // Candles whose extremes can end it: from the entry candle, or the one after a close, up to the one that decides the exit.
        var last = opposite < signals.Length ? signals[opposite].Candle : candles - 1;
        var perTick = position.SignedLots * units.TouchFactor * units.MoneyFactor;
        var held = _realised - (position.SignedLots * price * units.MoneyFactor);
        var candle = entry;
        if (fillsAtClose)
        {
            money[candle] = (prices.Closes[candle] * perTick) + held;
            candle++;
        }

        candle = Holding.Hold<TSide>(prices, candle, last, guard, perTick, held, money);
        if (candle <= last)
        {
            guard = Guard.Exact<TSide>(units, price);
            candle = Holding.Hold<TSide>(prices, candle, last, guard, perTick, held, money);
            if (candle <= last)
            {
                return Protect<TSide>(signals, signal, position, candle, guard);
            }
        }

        var exit = last + (fillsAtClose ? 0 : 1);
        if (opposite == signals.Length || exit == candles)
        {
            Open = position;
            return (signals.Length, candles);
        }

        if (fillsAtClose)
        {
            Close<TSide>(position, exit, prices.Closes[exit], ExitStep.Close, ExitReason.Signal);
        }
        else
        {
            Close<TSide>(position, exit, prices.Opens[exit], ExitStep.Open, Reason<TSide>(prices.Opens[exit], price, guard));
        }

        return (opposite, exit);
    }

    // An open beyond the stop or the target fires it before the engine gets to its signal: the same price by another name.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ExitReason Reason<TSide>(long open, long price, in Guard guard)
        where TSide : struct, ISide
    {
        if (guard.Allows<TSide>(open))
        {
            return ExitReason.Signal;
        }

        var exact = Guard.Exact<TSide>(units, price);
        return exact.Allows<TSide>(open) ? ExitReason.Signal : exact.IsStopMet<TSide>(open) ? ExitReason.StopLoss : ExitReason.TakeProfit;
    }

    // Stop or target is met inside a candle, or by its open: then at the open.
    private (int Next, int From) Protect<TSide>(ReadOnlySpan<SignalCode> signals, int signal, in ScaledTrade position, int candle, in Guard guard)
        where TSide : struct, ISide
    {
        var open = prices.Opens[candle];
        var isOpen = candle > position.Entry && !guard.Allows<TSide>(open);
        var isStop = guard.IsStopMet<TSide>(isOpen ? open : TSide.Worst(prices, candle));
        Close<TSide>(
            position, candle, isOpen ? open : isStop ? guard.Stop : guard.Target, isOpen ? ExitStep.Open : ExitStep.Extremes,
            isStop ? ExitReason.StopLoss : ExitReason.TakeProfit);

        // A signal of the candle before comes up at this open: after the exit, where that was at the open, and before it otherwise.
        var earliest = isOpen && !fillsAtClose ? candle - 1 : candle;
        var next = signal + 1;
        while (next < signals.Length && signals[next].Candle < earliest)
        {
            next++;
        }

        return (next, candle);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close<TSide>(in ScaledTrade position, int exit, long touch, ExitStep step, ExitReason reason)
        where TSide : struct, ISide
    {
        var price = touch * TSide.ExitFactor(units);
        var signed = position.SignedLots;
        _realised += ((price - position.EntryPrice) * signed * units.MoneyFactor) - (price * signed * TSide.Sign * units.FeeRate);
        _trades[_count++] = new ScaledTrade(position.Entry, exit, position.EntryPrice, price, signed, step, reason);
    }
}
