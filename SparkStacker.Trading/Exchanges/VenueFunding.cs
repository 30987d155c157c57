using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>A funding payment as the venue tells it.</summary>
/// <param name="Id">Unique for the account: the same payment told twice counts once.</param>
/// <param name="Symbol">Market.</param>
/// <param name="SignedSize">Position that paid or received, positive = long.</param>
/// <param name="Rate">Rate of the hours together, as a fraction of notional; positive = longs pay.</param>
/// <param name="Price">Price at which the position was valued.</param>
/// <param name="Amount">Quote currency, negative = paid.</param>
/// <param name="Time">The venue's time.</param>
public sealed record VenueFunding(
    string Id, MarketSymbol Symbol, decimal SignedSize, decimal Rate, decimal Price, decimal Amount, DateTimeOffset Time);
