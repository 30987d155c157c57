using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Market data in: a history of closed candles, then one update after the other.</summary>
/// <remarks>Open once, then read once. A feed that can't go on ends the enumeration; why stands in <see cref="Status"/>.</remarks>
public interface IMarketDataFeed : IAsyncDisposable
{
    /// <summary>What this feed is, for people and labels.</summary>
    FeedDescription Description { get; }

    /// <summary>The clock of the market: the recording's time for a replay, the machine's for a live feed.</summary>
    TimeProvider Clock { get; }

    /// <summary>How far this machine's clock is ahead of the venue's; null where nothing tells it.</summary>
    TimeSpan? ClockSkew => null;

    /// <summary>Whether data flows, and if not, why.</summary>
    FeedStatus Status { get; }

    /// <summary>Prepares the feed and hands over the history of each of its markets: closed candles, oldest first, at least 500 where they exist.</summary>
    /// <param name="resumeAt">The last step that was processed before a restart: a recording goes on right after it. Null starts anew.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MarketDataException">The data can't be read; the message names file, line, what was found and what is allowed.</exception>
    Task<IReadOnlyList<MarketHistory>> OpenAsync(FeedPosition? resumeAt, CancellationToken cancellationToken);

    /// <summary>The updates that follow the history, in order. Ends at the end of a recording.</summary>
    IAsyncEnumerable<MarketUpdate> ReadAsync(CancellationToken cancellationToken);
}
