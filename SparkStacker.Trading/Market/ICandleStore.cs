namespace SparkStacker.Trading.Market;

/// <summary>Closed candles on disk. Gaps stay gaps.</summary>
public interface ICandleStore
{
    /// <summary>Candles with an open time from <paramref name="fromMs"/> up to, not including, <paramref name="toMs"/>, oldest first.</summary>
    /// <param name="symbol">Market.</param>
    /// <param name="interval">Length of the candles.</param>
    /// <param name="fromMs">Unix milliseconds.</param>
    /// <param name="toMs">Unix milliseconds.</param>
    Candle[] Load(MarketSymbol symbol, Interval interval, long fromMs, long toMs);

    /// <summary>Writes candles in one transaction, oldest first; one that is stored already is overwritten.</summary>
    /// <returns>Null when durable; otherwise one sentence that says why not.</returns>
    string? Save(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles);
}
