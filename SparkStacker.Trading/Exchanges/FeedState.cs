namespace SparkStacker.Trading.Exchanges;

/// <summary>State of a market data feed.</summary>
public enum FeedState
{
    /// <summary>Not opened yet.</summary>
    Starting,

    /// <summary>Data flows.</summary>
    Flowing,

    /// <summary>The source doesn't answer; the feed tries again by itself.</summary>
    Disconnected,

    /// <summary>A recording has been played to its end.</summary>
    Ended,
}
