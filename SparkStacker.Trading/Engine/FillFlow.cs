using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Turns what the venue tells into positions, ledger entries and trades. A fill told twice counts once.</summary>
internal sealed class FillFlow(EngineContext context, OrderFlow orders, ProtectionFlow protection, FlattenFlow flatten, LedgerWatch ledger, HedgeFlow hedges, IEnumerable<string> knownFills)
{
    private readonly HashSet<string> _known = [.. knownFills];

    /// <summary>Applies an execution.</summary>
    /// <returns>Whether it was new and belongs to an order of ours.</returns>
    public bool Apply(VenueFill told)
    {
        if (context.Orders.Find(told.Order) is not { } order)
        {
            return told.IsLiquidation && Liquidate(told);
        }

        if (!_known.Add(told.Id))
        {
            return false;
        }

        // An exit reduces what the venue holds in the market: more than its own position has left is another one's.
        if (order.Purpose != OrderPurpose.Entry && (context.Portfolio.Find(order.Position)?.Size ?? 0) is var own && own < told.Size)
        {
            Share(order, told, own);
        }
        else
        {
            Book(order, told);
        }

        return true;
    }

    private void Book(Order order, VenueFill told)
    {
        var fill = new Fill(told.Id, order.Account, order.Id, order.Strategy, order.Position, order.Symbol, told.Side, told.Price, told.Size, told.Fee, told.IsMaker, told.Time);
        var changed = context.Orders.Fill(order, fill);
        context.Portfolio.Count(fill);
        context.Journal.Changes.Fills.Add(fill);
        context.Journal.Changes.Ledger.Add(context.Portfolio.Post(told.Time, LedgerKind.Fee, -fill.Fee, fill.Id));
        context.Save(changed);
        context.Emit(new OrderFilled(fill, changed));
        if (order.Purpose == OrderPurpose.Entry)
        {
            Enter(changed, fill);
        }
        else if (context.Portfolio.Find(order.Position) is { } position)
        {
            Reduce(position, changed, fill);
        }
    }

    /// <summary>Applies the end of an order that was not filled entirely.</summary>
    public void End(Order order, OrderState state, string reason, double? elapsedSeconds = null, string? refusalCode = null)
    {
        if (order.State.IsFinal() || !order.State.CanBecome(state))
        {
            return;
        }

        var ended = context.Orders.Move(order, state, context.MarketTime, reason);
        context.Save(ended, elapsedSeconds, refusalCode: refusalCode);
        if (ended.Purpose == OrderPurpose.Entry && ended.FilledSize == 0)
        {
            SettleSignal(ended, SignalOutcome.Failed, $"Entry {state.ToString().ToLowerInvariant()}: {reason}");
        }
        else if (ended.ReduceOnly && context.Portfolio.Find(ended.Position) is { } position)
        {
            protection.AfterEnd(position, ended);
        }
    }

    // The venue has no orders of ours for it: each position that it took gets one, and its part of the fill.
    private bool Liquidate(VenueFill told)
    {
        if (_known.Any(id => id == told.Id || id.StartsWith(told.Id + "/", StringComparison.Ordinal)))
        {
            return false;
        }

        _known.Add(told.Id);
        Spread(told, ExitReason.Liquidation, "The venue liquidated the position.");
        return true;
    }

    private void Share(Order order, VenueFill told, decimal own)
    {
        var fee = told.Fee * own / told.Size;
        if (own > 0)
        {
            Book(order, told with { Size = own, Fee = fee });
        }

        Spread(
            told with { Id = told.Id + "/rest", Size = told.Size - own, Fee = told.Fee - fee }, order.ExitReason ?? ExitReason.Risk,
            $"The {order.Purpose} of {order.Position} filled although that position was closed: the venue knows one position a market.");
        if (context.Orders.Find(order.Id) is { } left)
        {
            End(left, OrderState.Cancelled, "Its position was closed: what it filled was another position's.");
        }
    }

    private void Spread(VenueFill told, ExitReason reason, string sentence)
    {
        var (left, fee) = (told.Size, told.Fee);
        foreach (var position in context.Portfolio.Open.Where(p => p.Symbol == told.Symbol && p.Side.ClosingSide() == told.Side).ToArray())
        {
            var size = Math.Min(position.Size, left);
            if (size > 0)
            {
                var order = orders.Adopt(position, size, reason, sentence);
                var part = size == left ? fee : told.Fee * size / told.Size;
                (left, fee) = (left - size, fee - part);
                Apply(told with { Id = $"{told.Id}/{position.Id}", Order = order.Id, Size = size, Fee = part });
            }
        }

        if (left > 0)
        {
            context.Difference = $"The venue closed {left} {told.Symbol.BaseAsset} more than is known here.";
        }
    }

    private void Enter(Order order, Fill fill)
    {
        var known = context.Portfolio.Find(order.Position);
        var runner = context.RunnerOf(order.Strategy);
        var side = order.Side == OrderSide.Buy ? PositionSide.Long : PositionSide.Short;
        var isHedge = HedgePolicy.RoleOf(order.Position) == PositionRole.Hedge;
        var position = Portfolio.Enter(
            known ?? new Position
            {
                Id = order.Position,
                Account = order.Account,
                Strategy = order.Strategy,
                Symbol = order.Symbol,
                Side = side,
                Size = 0,
                EntrySize = 0,
                EntryPrice = 0,
                Leverage = isHedge ? runner.Settings.HedgeLeverage : runner.Settings.Leverage,
                OpenedAt = fill.Time,
                TrailingStopPercent = isHedge ? 0 : runner.Settings.TrailingStopPercent,
                Role = isHedge ? PositionRole.Hedge : PositionRole.Main,
                Hedge = isHedge || runner.Settings.HedgeRatio == 0 ? HedgeStage.None : HedgeStage.Wanted,
                ParameterVersion = runner.Settings.Parameters.Version,
                ProgramVersion = context.ProgramVersion,
            },
            fill);
        position = protection.Price(position, runner);
        context.Save(position);
        context.Emit(known is null ? new PositionOpened(position) : new PositionChanged(position, $"Entry filled on, now {position.Size}.", "system"));
        protection.Ensure(context.Portfolio.Find(position.Id)!);

        // It was on its way when everything was told to go.
        if (context.KillSwitch is { IsEngaged: true, Flatten: true } || context.Stops.Exists(s => s.Holds(order.Strategy)))
        {
            flatten.Close(context.Portfolio.Find(position.Id)!, ExitReason.Risk, "It was opened by an order that was on its way when trading stopped.");
        }

        if (order.State == OrderState.Filled)
        {
            SettleSignal(order, SignalOutcome.Opened, $"{side} {position.Size} opened at {position.EntryPrice:#,0.00##}");
        }
    }

    private void Reduce(Position position, Order order, Fill fill)
    {
        var (reduced, realised) = Portfolio.Reduce(position, fill);
        context.Journal.Changes.Ledger.Add(context.Portfolio.Post(fill.Time, LedgerKind.RealisedPnl, realised, fill.Id));
        context.Save(reduced);
        if (reduced.Size > 0)
        {
            context.Emit(new PositionChanged(reduced, $"Reduced by {fill.Size} to {reduced.Size} at {fill.Price}.", "system"));
            protection.Ensure(reduced);
            return;
        }

        var trade = Portfolio.Settle(reduced, order.ExitReason ?? ExitReason.Manual, fill.Time);
        var runner = context.RunnerOf(trade.Strategy);
        runner.Statistics = runner.Statistics.With(trade);
        context.Journal.Changes.Trades.Add(trade);
        context.Trades.Add(trade);
        context.Emit(new PositionClosed(trade));
        LossStreaks.Count(context, runner, trade);
        flatten.Forget(reduced.Id);
        protection.Release(reduced);
        hedges.MainClosed(trade);
        ledger.Check();
    }

    private void SettleSignal(Order entry, SignalOutcome outcome, string sentence)
    {
        if (context.Signals.Find(s => s.Position == entry.Position && s.Outcome == SignalOutcome.Sent) is { } signal)
        {
            var settled = signal with { Outcome = outcome, Sentence = sentence };
            context.Save(settled);
            context.Emit(new SignalSettled(settled));
        }
    }
}
