using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Keeps a stop-loss and a take-profit for the whole size of each position at the venue: reduce-only triggers of their
/// own, placed after each entry fill, because a venue may attach stops only once an entry is wholly filled.
/// </summary>
internal sealed class ProtectionFlow(EngineContext context, OrderFlow orders)
{
    private static readonly OrderPurpose[] s_both = [OrderPurpose.StopLoss, OrderPurpose.TakeProfit];

    /// <summary>Whether a stop-loss for the whole position rests at the venue.</summary>
    public bool IsProtected(Position position) => IsProtected(context, position);

    /// <summary>Whether a stop-loss for the whole position rests at the venue.</summary>
    public static bool IsProtected(EngineContext context, Position position) =>
        context.Orders.Find(position.Id, OrderPurpose.StopLoss) is { State: OrderState.Acknowledged or OrderState.PartiallyFilled } stop && stop.RemainingSize >= position.Size;

    /// <summary>Sets the prices that a position doesn't have yet, or that follow from a new mean entry price.</summary>
    public Position Price(Position position, StrategyRunner runner)
    {
        var rules = context.Venue.RulesFor(position.Symbol);
        return position with
        {
            StopLossPrice = ProtectivePrices.StopLoss(rules, position.Side, position.EntryPrice, runner.Settings.StopLossPercent),
            TakeProfitPrice = position.Role == PositionRole.Hedge
                ? null // A hedge pays as long as it is needed: its rules and its stop end it.
                : ProtectivePrices.TakeProfit(rules, position.Side, position.EntryPrice, runner.Settings.TakeProfitPercent),
        };
    }

    /// <summary>Lets the stop follow the best price of a closed candle, never back. Live from the next price on.</summary>
    public void Trail(Position position, in Candle candle)
    {
        var rules = context.Venue.RulesFor(position.Symbol);
        var best = position.Side == PositionSide.Long ? candle.High : candle.Low;
        var stop = ProtectivePrices.StopLoss(rules, position.Side, best, position.TrailingStopPercent);
        if (position.StopLossPrice is { } now && (stop - now) * position.Side.Sign() <= 0)
        {
            return;
        }

        var moved = position with { StopLossPrice = stop };
        context.Save(moved);
        context.Emit(new PositionChanged(moved, $"Stop {position.StopLossPrice} → {stop}, following {best}.", "system"));
        Ensure(moved);
    }

    /// <summary>Places what is missing and replaces what has the wrong size or price.</summary>
    public void Ensure(Position position)
    {
        foreach (var purpose in s_both)
        {
            // Each order made counts on the position: read it again.
            var current = context.Portfolio.Find(position.Id);
            var trigger = purpose == OrderPurpose.StopLoss ? current?.StopLossPrice : current?.TakeProfitPrice;
            if (current is null || trigger is null)
            {
                continue;
            }

            var resting = context.Orders.Find(position.Id, purpose);
            if (resting is null)
            {
                orders.Protect(current, purpose, trigger.Value);
            }
            else if (resting.Size != current.Size || resting.TriggerPrice != trigger)
            {
                // A second resting reduce-only order would cancel the first at the venue: cancel, and place when it has ended.
                orders.Cancel(resting);
            }
        }
    }

    /// <summary>A closing order ended without filling: place protection anew, or leave at market where the stop is passed already.</summary>
    public void AfterEnd(Position position, Order ended)
    {
        if (ended.Purpose == OrderPurpose.Close || context.Orders.Find(position.Id, OrderPurpose.Close) is not null)
        {
            return;
        }

        if (ended.State == OrderState.Rejected)
        {
            orders.Close(position, position.Size, ended.ExitReason ?? ExitReason.Risk, $"The venue refused the {Name(ended.Purpose)}: {ended.Reason}");
            return;
        }

        Ensure(position);
    }

    /// <summary>A flat position needs no orders any more.</summary>
    public void Release(Position flat)
    {
        foreach (var order in context.Orders.Open)
        {
            if (order.Position == flat.Id)
            {
                orders.Cancel(order);
            }
        }
    }

    /// <summary>Moves stop or target to new prices.</summary>
    public CommandResult Move(Position position, decimal? stopLoss, decimal? takeProfit, string actor)
    {
        if (context.PriceOf(position.Symbol) is not { } price)
        {
            return CommandResult.Failed("no_price", "There is no price yet to compare the stop and target with.");
        }

        var rules = context.Venue.RulesFor(position.Symbol);
        var stop = stopLoss is { } s ? ProtectivePrices.InOurDisfavour(rules, position.Side, s) : position.StopLossPrice;
        var target = takeProfit is { } t ? ProtectivePrices.InOurDisfavour(rules, position.Side, t) : position.TakeProfitPrice;
        var sign = position.Side.Sign();
        if (stopLoss is not null && (stop <= 0 || (price - stop) * sign <= 0))
        {
            var limit = $"{(sign > 0 ? "below" : "above")} {price}";
            return CommandResult.Failed("invalid_stop_loss", $"The stop {stop} must be {(sign > 0 ? "below" : "above")} the price {price}.", new BrokenRule("stop_loss_side", limit, $"{stop}"));
        }

        if (takeProfit is not null && (target <= 0 || (target - price) * sign <= 0))
        {
            var limit = $"{(sign > 0 ? "above" : "below")} {price}";
            return CommandResult.Failed("invalid_take_profit", $"The target {target} must be {(sign > 0 ? "above" : "below")} the price {price}.", new BrokenRule("take_profit_side", limit, $"{target}"));
        }

        var moved = position with { StopLossPrice = stop, TakeProfitPrice = target };
        context.Save(moved);
        context.Emit(new PositionChanged(moved, $"Stop {position.StopLossPrice} → {stop}, target {position.TakeProfitPrice} → {target}.", actor));
        Ensure(moved);
        return CommandResult.Done;
    }

    private static string Name(OrderPurpose purpose) => purpose == OrderPurpose.StopLoss ? "stop-loss" : "take-profit";
}
