namespace SparkStacker.Trading.Market;

/// <summary>One step of a market: the forming candle as it stands now and what the price did since the step before.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="Step">Place of this step inside its candle, from 0 (the open); rises by 1, over all markets where several are played together.</param>
/// <param name="Candle">The candle with everything up to now; final when <paramref name="IsClosed"/>.</param>
/// <param name="Last">Last price.</param>
/// <param name="High">Highest price since the previous step.</param>
/// <param name="Low">Lowest price since the previous step.</param>
/// <param name="TimeMs">Market time of the step, Unix milliseconds; never falls.</param>
/// <param name="IsClosed">The candle is complete: strategies may decide on it.</param>
public readonly record struct MarketUpdate(
    MarketSymbol Symbol, int Step, Candle Candle, decimal Last, decimal High, decimal Low, long TimeMs, bool IsClosed)
{
    /// <summary>Where a recording goes on after this step.</summary>
    public FeedPosition Position => new(Candle.OpenTimeMs, Step);
}
