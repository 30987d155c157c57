using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>An execution as the venue tells it.</summary>
/// <param name="Id">Unique for the account.</param>
/// <param name="Order">Our name of the order; the engine adopts fills of orders it doesn't know as events, not as positions.</param>
/// <param name="Symbol">Market.</param>
/// <param name="Side">Direction.</param>
/// <param name="Price">Price.</param>
/// <param name="Size">Size.</param>
/// <param name="Fee">Fee, positive = paid.</param>
/// <param name="IsMaker">The order rested in the book.</param>
/// <param name="Time">The venue's time.</param>
public sealed record VenueFill(
    string Id, ClientOrderId Order, MarketSymbol Symbol, OrderSide Side, decimal Price, decimal Size, decimal Fee, bool IsMaker, DateTimeOffset Time)
{
    /// <summary>The venue took the position away for lack of margin; <see cref="Order"/> is then the venue's own.</summary>
    public bool IsLiquidation { get; init; }

    /// <summary>Position that it changed; <see cref="PositionLeg.Net"/> on a venue that nets.</summary>
    public PositionLeg Leg { get; init; }
}
