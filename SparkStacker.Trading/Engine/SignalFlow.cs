using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>From signal to entry order: records each signal, closes what stands against it, and lets the risk rules decide.</summary>
internal sealed class SignalFlow(EngineContext context, OrderFlow orders, EquityWatch equity)
{
    /// <summary>Takes the strategy's answer to a closed candle; a buy or sell executes at the next price.</summary>
    public void Decide(StrategyRunner runner, in Candle candle, Signal signal)
    {
        if (signal.Side == SignalSide.Neutral)
        {
            return;
        }

        // An older signal that still waits for its position to close is overtaken by the new one.
        if (runner.Pending is { } overtaken)
        {
            Settle(runner, overtaken with { Outcome = SignalOutcome.Failed, Sentence = "Overtaken by the next signal." });
        }

        var record = new SignalRecord
        {
            Account = context.Account.Id,
            Strategy = runner.Id,
            Symbol = runner.Definition.Symbol,
            CandleOpenTimeMs = candle.OpenTimeMs,
            Time = DateTimeOffset.FromUnixTimeMilliseconds(candle.OpenTimeMs + runner.Definition.Interval.Milliseconds()),
            Side = signal.Side,
            Price = candle.Close,
            Candle = candle,
            Confidence = signal.Confidence,
            Values = [.. runner.Values],
            Outcome = runner.IsActive ? SignalOutcome.Pending : SignalOutcome.StrategyOff,
            Sentence = runner.IsActive ? "Executes at the next price." : "Not traded: the strategy is off.",
        };
        (runner.Pending, runner.PendingSince) = (runner.IsActive ? record : null, runner.Market?.Updates ?? 0);
        context.Save(record);
        if (runner.IsActive)
        {
            context.Journal.Changes.Strategies.Add(runner.State);
        }

        context.Emit(new SignalGenerated(record));
    }

    /// <summary>Executes the waiting signal of a strategy, as far as it can be now.</summary>
    public void Execute(StrategyRunner runner)
    {
        if (runner.Pending is not { } signal || runner.Market is not { LastPrice: { } price } market || context.Orders.HasEntry(runner.Id))
        {
            return;
        }

        // Another market's price, or an answer of the venue, is no next price of this one.
        if (market.Updates == runner.PendingSince && !context.FillAtClose)
        {
            return;
        }

        var side = signal.Side == SignalSide.Buy ? PositionSide.Long : PositionSide.Short;
        if (context.Portfolio.Of(runner.Id) is { } open)
        {
            if (open.Side == side)
            {
                Settle(runner, signal with { Outcome = SignalOutcome.AlreadyOpen, Position = open.Id, Sentence = $"{side} is open already." });
            }
            else if (context.Orders.Find(open.Id, OrderPurpose.Close) is null)
            {
                orders.Close(open, open.Size, ExitReason.Signal, null);
            }

            return; // Goes on when the position is flat.
        }

        Enter(runner, signal, side, price);
    }

    private void Enter(StrategyRunner runner, SignalRecord signal, PositionSide side, decimal price)
    {
        var started = context.Machine.GetTimestamp();
        var rules = context.Venue.RulesFor(signal.Symbol);
        var worst = Math.Max(price, context.Venue.WorstFillPrice(signal.Symbol, side.OpeningSide(), price));
        var (size, wanted) = PositionSizer.Size(
            runner.Settings.Sizing, new SizingBasis(worst, equity.Value(), runner.Settings.MaxPositionUsd, runner.Settings.StopLossPercent, runner.Statistics.Record), rules.Lot);
        var entry = new EntryRequest
        {
            Rules = rules,
            Size = size,
            WantedNotional = wanted,
            SizingMethod = runner.Settings.Sizing.Method,
            Price = worst,
            Sign = side.Sign(),
            MaxPositionUsd = runner.Settings.MaxPositionUsd,
            Leverage = runner.Settings.Leverage,
            StopLossPercent = runner.Settings.StopLossPercent,
            StrategyPositions = 0,
            Account = AccountExposure.Of(context, equity, signal.Symbol),
            FeedAge = Age(signal),
            ClockSkew = context.ClockSkew(),
            RecentOrders = runner.OrderRate.Count(context.MarketTime.ToUnixTimeMilliseconds()),
            LossStreak = runner.LossStreak,
            Cooldown = runner.CooldownUntil is { } until && until > context.MarketTime ? until - context.MarketTime : TimeSpan.Zero,
            Stop = context.Stops.Find(s => s.Holds(runner.Id)),
            NettingConflict = NettingConflict(runner, side),
            Unprotected = context.Unprotected,
            KillSwitchReason = context.KillSwitch.IsEngaged ? context.KillSwitch.Reason ?? "no reason given" : null,
            StorageFault = context.Journal.Fault,
            UnreconciledReason = Unreconciled(),
        };
        Span<RiskCheck> checks = context.Journal.IsKept ? stackalloc RiskCheck[context.Risk.RuleCount] : [];
        var refusal = context.Risk.Refuse(entry, runner.Limits, checks);
        if (refusal is not null)
        {
            context.Emit(new EntryRefused(runner.Id, refusal));
            Settle(runner, signal with { Outcome = SignalOutcome.HeldBack, Refusal = refusal, Sentence = refusal.Sentence });
            return;
        }

        var position = new PositionId($"{context.Account.Id}-{runner.Id}-{signal.Time:yyyyMMdd'T'HHmm}-{side.ToString().ToLowerInvariant()}");
        DecisionRecords.Keep(context, runner, signal, position, entry, price, checks);
        orders.Enter(runner, position, side, size, price, context.Machine.GetElapsedTime(started).TotalSeconds);
        Settle(runner, signal with { Outcome = SignalOutcome.Sent, Position = position, Sentence = $"{side} {size} sent at {price:#,0.00##}." });
    }

    /// <summary>Why entries are held back until the venue has answered; null where they aren't.</summary>
    public string? Unreconciled() =>
        context.IsReconciling ? "The venue has not been asked yet what became of the orders."
        : context.Orders.FirstUnknown is { } unknown ? $"The outcome of an order is unknown ({unknown.Purpose} {unknown.Side} {unknown.Size} {unknown.Symbol.BaseAsset}): the venue is being asked."
        : context.LedgerFault ?? context.Difference;

    // Where the venue nets, the opposite position of another strategy would be eaten, and its stop with it.
    private string? NettingConflict(StrategyRunner runner, PositionSide side)
    {
        if (!context.Venue.NetsPositions)
        {
            return null;
        }

        foreach (var position in context.Portfolio.Open)
        {
            if (position.Strategy != runner.Id && position.Symbol == runner.Definition.Symbol && position.Side != side)
            {
                return Conflict(position.Strategy, position.Side, position.Symbol);
            }
        }

        foreach (var order in context.Orders.Open)
        {
            if (order.Purpose == OrderPurpose.Entry && order.Strategy != runner.Id && order.Symbol == runner.Definition.Symbol && order.Side != side.OpeningSide())
            {
                return Conflict(order.Strategy, order.Side == OrderSide.Buy ? PositionSide.Long : PositionSide.Short, order.Symbol);
            }
        }

        return null;

        static string Conflict(StrategyId strategy, PositionSide held, MarketSymbol symbol) =>
            $"{strategy} is {held.ToString().ToLowerInvariant()} in {symbol}, and the venue nets positions: the opposite one would cancel it out.";
    }

    // A decision that a live market has moved away from while we were down is as stale as a silent feed; a recording waits for us.
    private TimeSpan Age(SignalRecord signal)
    {
        var waited = context.Feed.IsRecorded ? TimeSpan.Zero : context.MarketTime - signal.Time;
        var silent = context.AgeOf(signal.Symbol);
        return waited > silent ? waited : silent;
    }

    private void Settle(StrategyRunner runner, SignalRecord settled)
    {
        runner.Pending = null;
        context.Save(settled);
        context.Journal.Changes.Strategies.Add(runner.State);
        if (settled.Outcome != SignalOutcome.Sent)
        {
            context.Emit(new SignalSettled(settled));
        }
    }
}
