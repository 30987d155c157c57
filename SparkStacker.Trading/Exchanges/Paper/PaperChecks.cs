using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>What the paper venue refuses, in the order in which the exchange checks.</summary>
internal static class PaperChecks
{
    /// <param name="request">Order.</param>
    /// <param name="rules">Rules of its market.</param>
    /// <param name="touch">Last price; 0 before the first.</param>
    /// <param name="signedSize">Position that the order changes.</param>
    /// <param name="margin">The account's margin; null where entries need none.</param>
    /// <returns>The refusal, or null.</returns>
    public static VenueError? Refuse(OrderRequest request, MarketRules rules, decimal touch, decimal signedSize, PaperMargin? margin)
    {
        if (!rules.IsValidSize(request.Size))
        {
            return Refused("invalid_size", $"Size {request.Size} is not a positive multiple of the lot {rules.Lot}.");
        }

        if (request.Type is OrderType.StopMarket or OrderType.TakeProfitMarket)
        {
            if (request.TriggerPrice is not { } trigger || !rules.IsValidPrice(trigger))
            {
                return Refused("invalid_price", $"Trigger price {request.TriggerPrice} is not a multiple of the tick.");
            }

            var firesBelow = (request.Type == OrderType.StopMarket) == (request.Side == OrderSide.Sell);
            if (touch > 0 && (firesBelow ? trigger >= touch : trigger <= touch))
            {
                return Refused("invalid_trigger_price", $"Trigger {trigger} must be {(firesBelow ? "below" : "above")} the price {touch}.");
            }
        }

        if (request.Type == OrderType.Limit && (request.LimitPrice is not { } limit || !rules.IsValidPrice(limit)))
        {
            return Refused("invalid_price", $"Limit price {request.LimitPrice} is not a multiple of the tick.");
        }

        if (request.ReduceOnly)
        {
            var reduces = request.Side == OrderSide.Sell ? signedSize > 0 : signedSize < 0;
            return !reduces ? Refused("reduce_only", "A reduce-only order would increase the position.")
                : touch > 0 && request.Size * touch < rules.MinimumExitNotional ? Refused("below_minimum", $"Notional ${request.Size * touch} is below the minimum of ${rules.MinimumExitNotional} for exits.")
                : null;
        }

        var notional = request.Size * (request.LimitPrice ?? touch);
        if (touch > 0 && notional < rules.MinimumNotional)
        {
            return Refused("below_minimum", $"Notional ${notional} is below the minimum of ${rules.MinimumNotional}.");
        }

        return margin?.Covers(request) == false ? Refused("insufficient_margin", "Insufficient margin to place order.") : null;
    }

    private static VenueError Refused(string code, string message) => new(VenueErrorKind.Refused, code, message);
}
