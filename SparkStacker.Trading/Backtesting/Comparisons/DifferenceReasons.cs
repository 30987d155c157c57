using System.Collections.Immutable;
using System.Globalization;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>Finds why two trades differ, or why one of them isn't there.</summary>
internal sealed class DifferenceReasons(ComparisonInput input)
{
    private readonly long _candleMs = input.Interval.Milliseconds();

    /// <summary>Parts of the difference of two matched trades; none where they are alike. Their sum is the difference.</summary>
    public ImmutableArray<CauseAmount> Between(Trade live, in BacktestTrade expected)
    {
        var parts = ImmutableArray.CreateBuilder<CauseAmount>();
        var sign = (decimal)live.Side.Sign();
        var fee = expected.Fees - live.Fees;
        var funding = live.Funding - expected.Funding;
        var size = (live.Size - expected.Size) * (expected.ExitPrice - expected.EntryPrice) * sign;
        var (exitCause, exitWhy) = Exit(live, expected);
        var exit = exitCause == ComparisonCause.Slippage ? 0 : (live.ExitPrice - expected.ExitPrice) * sign * live.Size;

        // What is left belongs to the prices; taken as the rest, so that mean prices that were rounded lose nothing.
        var slippage = live.NetPnl - expected.NetPnl - fee - funding - size - exit;
        Add(ComparisonCause.Slippage, slippage, $"Entered at {Text(live.EntryPrice)} instead of {Text(expected.EntryPrice)}{(exitCause == ComparisonCause.Slippage ? $", left at {Text(live.ExitPrice)} instead of {Text(expected.ExitPrice)}" : "")}.");
        Add(exitCause, exit, exitWhy);
        Add(ComparisonCause.Size, size, $"Traded {Text(live.Size)} instead of {Text(expected.Size)}.");
        Add(ComparisonCause.Fee, fee, $"Paid {Text(live.Fees)} instead of {Text(expected.Fees)}.");
        Add(ComparisonCause.Funding, funding, $"Received {Text(live.Funding)} instead of {Text(expected.Funding)}.");
        return parts.ToImmutable();

        void Add(ComparisonCause cause, decimal amount, string why)
        {
            if (amount != 0)
            {
                parts.Add(new CauseAmount(cause, amount, why));
            }
        }
    }

    /// <summary>Why there is no live trade.</summary>
    public CauseAmount Missed(in BacktestTrade expected)
    {
        var (side, entryMs) = (expected.Side, expected.EntryTimeMs);
        if (input.StillOpen.Any(open => open.Side == side && Math.Abs(open.EntryTime.ToUnixTimeMilliseconds() - entryMs) < _candleMs))
        {
            return new CauseAmount(ComparisonCause.StillOpen, -expected.NetPnl, "The position is open still.");
        }

        // Decided at the close of a candle, at most one candle before the entry.
        var wanted = side == PositionSide.Long ? SignalSide.Buy : SignalSide.Sell;
        var signal = input.Signals.Where(s => s.Side == wanted && s.Time.ToUnixTimeMilliseconds() - entryMs is var after && after > -_candleMs && after <= 0).MaxBy(s => s.Time);
        var (cause, why) = signal is null ? (ComparisonCause.RestartGap, "The engine has no signal of this candle: it was down, or had no market data.") : signal.Outcome switch
        {
            SignalOutcome.StrategyOff => (ComparisonCause.StrategyOff, "The strategy was switched off."),
            SignalOutcome.HeldBack => (ComparisonCause.MissedSignal, signal.Refusal?.Sentence ?? signal.Sentence),
            SignalOutcome.AlreadyOpen => (ComparisonCause.EarlierDifference, signal.Sentence),
            _ => (ComparisonCause.MissedSignal, signal.Sentence),
        };
        return new CauseAmount(cause, -expected.NetPnl, why);
    }

    /// <summary>Why there is a live trade that wasn't expected.</summary>
    public CauseAmount Unexpected(Trade live)
    {
        var overlapped = input.Expected.Any(e => e.EntryTime < live.EntryTime && e.ExitTime > live.EntryTime);
        return Spans(live) ? new CauseAmount(ComparisonCause.ParameterChange, live.NetPnl, "The parameters changed while it was open.")
            : overlapped ? new CauseAmount(ComparisonCause.EarlierDifference, live.NetPnl, "The backtest had another position open.")
            : new CauseAmount(ComparisonCause.UnexpectedTrade, live.NetPnl, "The backtest has no such trade.");
    }

    private (ComparisonCause Cause, string Why) Exit(Trade live, in BacktestTrade expected) => live.ExitReason switch
    {
        ExitReason.Manual => (ComparisonCause.ManualAction, "Closed by a person."),
        ExitReason.Risk => (ComparisonCause.RiskAction, "Closed by a risk rule or the kill switch."),
        ExitReason.Liquidation => (ComparisonCause.RiskAction, "Liquidated by the venue."),
        _ when input.Touched.Contains(live.Id) => (ComparisonCause.ManualAction, "A person moved its stop or target, or closed a part."),
        _ when IsSameExit(live, expected) => (ComparisonCause.Slippage, ""),
        _ when Spans(live) => (ComparisonCause.ParameterChange, "The parameters changed while it was open."),
        _ => (ComparisonCause.EarlierDifference, $"Left by {Words(live.ExitReason)} at {Time(live.ExitTime)} instead of by {Words(expected.ExitReason)} at {Time(expected.ExitTime)}."),
    };

    // A stop or target is met somewhere inside its candle: live at the tick, in a backtest in the middle.
    private bool IsSameExit(Trade live, in BacktestTrade expected) =>
        live.ExitReason == expected.ExitReason && Math.Abs((live.ExitTime - expected.ExitTime).TotalMilliseconds) <= _candleMs;

    private bool Spans(Trade live) => input.VersionChanges.Any(change => change > live.EntryTime && change <= live.ExitTime);

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Words(ExitReason reason) => reason switch
    {
        ExitReason.StopLoss => "stop-loss",
        ExitReason.TakeProfit => "take-profit",
        _ => reason.ToString().ToLowerInvariant(),
    };
}
