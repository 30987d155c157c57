namespace SparkStacker.Trading.Market;

/// <summary>Open, high, low, close and volume of one interval.</summary>
/// <param name="OpenTimeMs">Start of the interval, Unix milliseconds UTC, a multiple of the interval.</param>
/// <param name="Open">First price, quote currency, above 0.</param>
/// <param name="High">Highest price, at least <paramref name="Open"/> and <paramref name="Close"/>.</param>
/// <param name="Low">Lowest price, above 0, at most <paramref name="Open"/> and <paramref name="Close"/>.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">Traded amount in the base asset, 0 or more.</param>
public readonly record struct Candle(long OpenTimeMs, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume)
{
    /// <summary>Start of the interval, UTC.</summary>
    public DateTimeOffset OpenTime => DateTimeOffset.FromUnixTimeMilliseconds(OpenTimeMs);
}
