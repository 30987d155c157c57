using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>What a venue needs to place an order.</summary>
/// <param name="Id">Our name of it.</param>
/// <param name="Symbol">Market.</param>
/// <param name="Type">How it executes.</param>
/// <param name="Side">Direction.</param>
/// <param name="Size">Base asset, a multiple of the lot.</param>
/// <param name="TriggerPrice">For stop and target.</param>
/// <param name="LimitPrice">For limit orders.</param>
/// <param name="ReduceOnly">May only make a position smaller.</param>
public sealed record OrderRequest(
    ClientOrderId Id, MarketSymbol Symbol, OrderType Type, OrderSide Side, decimal Size, decimal? TriggerPrice, decimal? LimitPrice, bool ReduceOnly)
{
    /// <summary>Position that it changes; <see cref="PositionLeg.Net"/> on a venue that nets.</summary>
    public PositionLeg Leg { get; init; }

    /// <summary>The request that sends <paramref name="order"/>.</summary>
    /// <param name="order">Order.</param>
    /// <param name="nets">Whether the venue keeps one net position a market.</param>
    public static OrderRequest For(Order order, bool nets) =>
        new(order.Id, order.Symbol, order.Type, order.Side, order.Size, order.TriggerPrice, order.LimitPrice, order.ReduceOnly)
        {
            // A buy opens a long or closes a short.
            Leg = nets ? PositionLeg.Net : order.Side == OrderSide.Buy != order.ReduceOnly ? PositionLeg.Long : PositionLeg.Short,
        };
}
