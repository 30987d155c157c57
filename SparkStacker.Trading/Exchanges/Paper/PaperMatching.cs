using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>Whether, and at which price, a resting order fills against an update.</summary>
internal static class PaperMatching
{
    /// <summary>The price before slippage, or null where the order goes on resting.</summary>
    public static decimal? PriceFor(OrderRequest request, in MarketUpdate update) => (request.Type, request.Side) switch
    {
        (OrderType.Market, _) => update.Last,

        // A jump past the trigger fills at the nearest traded price: min and max cover the jump and the touch alike.
        (OrderType.StopMarket, OrderSide.Sell) => update.Low <= request.TriggerPrice ? Math.Min(request.TriggerPrice!.Value, update.High) : null,
        (OrderType.StopMarket, OrderSide.Buy) => update.High >= request.TriggerPrice ? Math.Max(request.TriggerPrice!.Value, update.Low) : null,
        (OrderType.TakeProfitMarket, OrderSide.Sell) => update.High >= request.TriggerPrice ? Math.Max(request.TriggerPrice!.Value, update.Low) : null,
        (OrderType.TakeProfitMarket, OrderSide.Buy) => update.Low <= request.TriggerPrice ? Math.Min(request.TriggerPrice!.Value, update.High) : null,

        // A resting limit order fills once the price has traded through it, at its own price.
        (OrderType.Limit, OrderSide.Buy) => update.Low < request.LimitPrice ? request.LimitPrice : null,
        (OrderType.Limit, OrderSide.Sell) => update.High > request.LimitPrice ? request.LimitPrice : null,
        _ => null,
    };
}
