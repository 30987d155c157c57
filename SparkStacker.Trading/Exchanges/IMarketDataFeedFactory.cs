namespace SparkStacker.Trading.Exchanges;

/// <summary>Makes the configured feed: once at the start, and again when a recording is played anew.</summary>
public interface IMarketDataFeedFactory
{
    /// <summary>A new, unopened feed.</summary>
    /// <exception cref="MarketDataException">The source can't be used; the message says why.</exception>
    IMarketDataFeed Create();
}
