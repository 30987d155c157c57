using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Opens the hedge of a main position and manages both. All that it knows stands in the positions, which are durable: after a crash
/// the next look at them goes on where it stopped.
/// </summary>
internal sealed class HedgeFlow(EngineContext context, OrderFlow orders, FlattenFlow flatten, HedgeEntry entry)
{
    /// <summary>Looks at the positions; after each update and after each answer of the venue.</summary>
    /// <returns>Whether there is a hedge to look after.</returns>
    public bool Update()
    {
        if (!HasWork())
        {
            return false;
        }

        foreach (var seen in context.Portfolio.Open.ToArray())
        {
            // What was done for one may have changed the next.
            if (context.Portfolio.Find(seen.Id) is not { } position || context.PriceOf(position.Symbol) is not { } price)
            {
                continue;
            }

            if (position.Role == PositionRole.Main)
            {
                Update(position, price);
            }
            else if (position.Hedge != HedgeStage.Kept && MainOf(position) is null)
            {
                flatten.Close(position, ExitReason.Risk, "Its main position is closed.");
            }
        }

        return true;
    }

    /// <summary>A main position is flat: its hedge goes too, unless the main position ended at the loss from which the hedge is kept.</summary>
    public void MainClosed(Trade trade)
    {
        if (trade.Role != PositionRole.Main || Find(trade.Id) is not { Hedge: not HedgeStage.Kept } hedge)
        {
            return;
        }

        if (HedgePolicy.KeepsHedge(trade.PnlPercentOnMargin, HedgePolicy.PercentOnMargin(hedge, context.PriceOf(hedge.Symbol) ?? hedge.EntryPrice)))
        {
            Keep(hedge);
        }
        else
        {
            flatten.Close(hedge, trade.ExitReason is ExitReason.Signal or ExitReason.Manual ? trade.ExitReason : ExitReason.Risk, "Its main position is closed.");
        }
    }

    private void Update(Position main, decimal price)
    {
        switch (main.Hedge)
        {
            case HedgeStage.Wanted when context.Orders.Find(main.Id, OrderPurpose.Entry) is null && context.Orders.Find(main.Id, OrderPurpose.Close) is null:
                if (entry.TryOpen(main, price) is { } stage)
                {
                    Mark(main, stage);
                }

                break;
            case HedgeStage.Open or HedgeStage.Halved:
                Manage(main, price);
                break;
            case HedgeStage.ClosingMain:
                Close(main, HedgeRule.CloseMain);
                break;
            case HedgeStage.ClosingBoth:
                Close(main, HedgeRule.CloseBoth);
                if (Find(main.Id) is { } hedge)
                {
                    Close(hedge, HedgeRule.CloseBoth);
                }

                break;
        }
    }

    private void Manage(Position main, decimal price)
    {
        // Whole hedges only: a part of an entry says nothing yet, and what closes already is decided.
        var id = HedgePolicy.HedgeOf(main.Id);
        if (context.Orders.Find(id, OrderPurpose.Entry) is not null || context.Orders.Find(id, OrderPurpose.Close) is not null
            || context.Orders.Find(main.Id, OrderPurpose.Close) is not null)
        {
            return;
        }

        if (context.Portfolio.Find(id) is not { } hedge)
        {
            Mark(main, HedgeStage.Ended);
            return;
        }

        var (mainPercent, hedgePercent) = (HedgePolicy.PercentOnMargin(main, price), HedgePolicy.PercentOnMargin(hedge, price));
        if (HedgePolicy.Decide(mainPercent, hedgePercent, main.Hedge == HedgeStage.Halved) is not { } rule)
        {
            return;
        }

        context.Emit(new HedgeManaged(main.Strategy, main.Id, rule, LimitOf(rule), mainPercent, hedgePercent));
        switch (rule)
        {
            case HedgeRule.Halve:
                Mark(main, HedgeStage.Halved);
                Halve(hedge, price);
                break;
            case HedgeRule.CloseMain:
                Mark(main, HedgeStage.ClosingMain);
                Keep(hedge);
                Close(main, rule);
                break;
            default:
                Mark(main, HedgeStage.ClosingBoth);
                Close(main, rule);
                Close(hedge, rule);
                break;
        }
    }

    private void Halve(Position hedge, decimal price)
    {
        var rules = context.Venue.RulesFor(hedge.Symbol);
        var half = HedgePolicy.Half(hedge.Size, rules.Lot);
        half = ExitSizes.LeavesTooLittle(hedge, half, price, rules) is null ? half : hedge.Size;
        orders.Close(hedge, half, ExitReason.Risk, $"The main position is at {HedgePolicy.HalveAtPercent:0.##} % of its margin or more, and the hedge loses.");
    }

    // Ordered again as long as the position is open, also after a restart: the stage stands in the journal, the demand doesn't.
    private void Close(Position position, HedgeRule rule)
    {
        if (context.Portfolio.Find(position.Id) is { } current && context.Orders.Find(position.Id, OrderPurpose.Close) is null)
        {
            flatten.Close(current, ExitReason.Risk, rule == HedgeRule.CloseMain
                ? $"The main position is at {HedgePolicy.CloseMainAtPercent:0.##} % of its margin or less, and its hedge wins."
                : $"The main position and its hedge are both below {HedgePolicy.CloseBothBelowPercent:0.##} % of their margin.");
        }
    }

    private void Keep(Position hedge) => Mark(hedge, HedgeStage.Kept);

    private void Mark(Position position, HedgeStage stage)
    {
        if (context.Portfolio.Find(position.Id) is { } current)
        {
            context.Save(current with { Hedge = stage });
        }
    }

    private bool HasWork()
    {
        var open = context.Portfolio.Open;
        for (var i = 0; i < open.Count; i++)
        {
            if (open[i].Role == PositionRole.Hedge || open[i].Hedge is not (HedgeStage.None or HedgeStage.Ended))
            {
                return true;
            }
        }

        return false;
    }

    private Position? Find(PositionId main)
    {
        foreach (var position in context.Portfolio.Open)
        {
            if (position.Role == PositionRole.Hedge && HedgePolicy.IsHedgeOf(position.Id, main))
            {
                return position;
            }
        }

        return null;
    }

    private Position? MainOf(Position hedge)
    {
        foreach (var position in context.Portfolio.Open)
        {
            if (position.Role == PositionRole.Main && HedgePolicy.IsHedgeOf(hedge.Id, position.Id))
            {
                return position;
            }
        }

        return null;
    }

    private static decimal LimitOf(HedgeRule rule) => rule switch
    {
        HedgeRule.Halve => HedgePolicy.HalveAtPercent,
        HedgeRule.CloseMain => HedgePolicy.CloseMainAtPercent,
        _ => HedgePolicy.CloseBothBelowPercent,
    };
}
