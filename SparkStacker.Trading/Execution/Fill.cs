using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>One execution of an order.</summary>
/// <param name="Id">The venue's id, unique for an account: the same fill told twice counts once.</param>
/// <param name="Account">Account.</param>
/// <param name="Order">Order that was filled.</param>
/// <param name="Strategy">Strategy of the order.</param>
/// <param name="Position">Position that the fill changes.</param>
/// <param name="Symbol">Market.</param>
/// <param name="Side">Direction.</param>
/// <param name="Price">Price, quote currency.</param>
/// <param name="Size">Size, base asset.</param>
/// <param name="Fee">Fee, quote currency, positive = paid.</param>
/// <param name="IsMaker">The order rested in the book.</param>
/// <param name="Time">The venue's time.</param>
public sealed record Fill(
    string Id,
    AccountId Account,
    ClientOrderId Order,
    StrategyId Strategy,
    PositionId Position,
    MarketSymbol Symbol,
    OrderSide Side,
    decimal Price,
    decimal Size,
    decimal Fee,
    bool IsMaker,
    DateTimeOffset Time)
{
    /// <summary>Price times size, quote currency.</summary>
    public decimal Notional => Price * Size;
}
