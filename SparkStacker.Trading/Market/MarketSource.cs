namespace SparkStacker.Trading.Market;

/// <summary>Where candles come from.</summary>
public enum MarketSource
{
    /// <summary>Hyperliquid's public data; the bundled recording where it can't be reached.</summary>
    Auto,

    /// <summary>Hyperliquid's public data.</summary>
    Hyperliquid,

    /// <summary>A recording.</summary>
    Replay,

    /// <summary>A seeded random walk.</summary>
    Simulated,
}
