namespace SparkStacker.Trading.Market;

/// <summary>What a feed knows of one market before it plays.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="Candles">Closed candles, oldest first. Not to be changed.</param>
public sealed record MarketHistory(MarketSymbol Symbol, IReadOnlyList<Candle> Candles)
{
    /// <summary>
    /// The market's last step before a restart; null where none was played, or where the next update is this market's own and
    /// nobody values anything with the old price.
    /// </summary>
    public MarketUpdate? Last { get; init; }
}
