using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>The recorded or made-up candles of one market, to be played together with those of others. Opened once, then played once.</summary>
internal interface IMarketTrack
{
    MarketSymbol Symbol { get; }

    /// <summary>What it is, for people; complete after <see cref="Open"/>.</summary>
    string Title { get; }

    /// <summary>Tells it from others of its kind.</summary>
    string Dataset { get; }

    /// <summary>The first candle that a fresh start may play, Unix milliseconds: history lies before it.</summary>
    long FirstPlayedMs { get; }

    /// <summary>The last candle's open; <see cref="long.MaxValue"/> where there is none.</summary>
    long LastMs { get; }

    /// <exception cref="MarketDataException">It can't be read.</exception>
    void Open(CancellationToken cancellationToken);

    /// <summary>The candle that opens at a time; null where there is none.</summary>
    Candle? At(long openMs);

    /// <summary>Closed candles that open before a time, oldest first.</summary>
    IReadOnlyList<Candle> Before(long openMs, CancellationToken cancellationToken);

    /// <summary>Candles from a time on; asked after <see cref="Before"/> of the same time.</summary>
    IEnumerable<Candle> From(long openMs);
}
