using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>A position as the venue knows it.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="SignedSize">Base asset, positive = long, negative = short.</param>
/// <param name="EntryPrice">Mean entry price.</param>
public sealed record VenuePosition(MarketSymbol Symbol, decimal SignedSize, decimal EntryPrice);
