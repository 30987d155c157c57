using System.Collections.Concurrent;

namespace SparkStacker.Trading.Market;

/// <summary>Closed candles of one market, oldest first, with the columns that whole-series arithmetic needs. Never changes.</summary>
public sealed class CandleSeries
{
    private readonly Candle[] _candles;
    private readonly Lazy<double[]> _closes;
    private readonly Lazy<int[]> _dayEnds;
    private readonly Lazy<long[]> _openTimes;
    private readonly ConcurrentDictionary<int, PriceColumns?> _prices = new();

    /// <param name="symbol">Market.</param>
    /// <param name="interval">Length of the candles; some may be missing.</param>
    /// <param name="candles">At least one, times rising, low at most open and close, high at least both, prices above 0. Not to be changed afterwards.</param>
    /// <exception cref="ArgumentException">A candle breaks one of these rules; the message says which.</exception>
    public CandleSeries(MarketSymbol symbol, Interval interval, Candle[] candles)
    {
        Check(candles);
        (Symbol, Interval, _candles) = (symbol, interval, candles);
        _closes = new(() => Array.ConvertAll(_candles, static c => (double)c.Close));
        _openTimes = new(() => Array.ConvertAll(_candles, static c => c.OpenTimeMs));
        _dayEnds = new(() => [.. LastOf(Interval.OneDay)]);
    }

    /// <summary>Market.</summary>
    public MarketSymbol Symbol { get; }

    /// <summary>Length of a candle.</summary>
    public Interval Interval { get; }

    /// <summary>Number of candles, at least 1.</summary>
    public int Count => _candles.Length;

    /// <summary>The candles.</summary>
    public ReadOnlySpan<Candle> Candles => _candles;

    /// <summary>Closes for indicators, in the order of the candles.</summary>
    public ReadOnlySpan<double> Closes => _closes.Value;

    /// <summary>Open times in the order of the candles: eight bytes apart, not a whole candle.</summary>
    internal long[] OpenTimes => _openTimes.Value;

    /// <summary>Candles that are missing between the first and the last.</summary>
    public long MissingCandles => ((_candles[^1].OpenTimeMs - _candles[0].OpenTimeMs) / Interval.Milliseconds()) + 1 - Count;

    /// <summary>Prices as whole numbers with at least so many decimal places; null where they have too many digits for it.</summary>
    internal PriceColumns? Prices(int leastScale) => _prices.GetOrAdd(leastScale, scale => PriceColumns.From(_candles, scale));

    /// <summary>The candles that open from <paramref name="fromMs"/> up to, not including, <paramref name="toMs"/>; null where there is none.</summary>
    public CandleSeries? Slice(long fromMs, long toMs)
    {
        var (start, end) = (IndexFrom(fromMs), IndexFrom(toMs));
        return start >= end ? null : start == 0 && end == Count ? this : new CandleSeries(Symbol, Interval, _candles[start..end]);
    }

    /// <summary>Indices of the last candle of each UTC day that has candles.</summary>
    public ReadOnlySpan<int> DayEnds => _dayEnds.Value;

    private IEnumerable<int> LastOf(Interval period)
    {
        for (var i = 0; i < Count; i++)
        {
            if (i == Count - 1 || period.Floor(_candles[i].OpenTimeMs) != period.Floor(_candles[i + 1].OpenTimeMs))
            {
                yield return i;
            }
        }
    }

    // Index of the first candle that opens at or after a time.
    private int IndexFrom(long timeMs)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _candles[middle].OpenTimeMs < timeMs ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void Check(Candle[] candles)
    {
        if (candles.Length == 0)
        {
            throw new ArgumentException("A series needs at least one candle.", nameof(candles));
        }

        for (var i = 0; i < candles.Length; i++)
        {
            ref readonly var candle = ref candles[i];
            if (i > 0 && candle.OpenTimeMs <= candles[i - 1].OpenTimeMs)
            {
                throw new ArgumentException($"Candle {i} opens at {candle.OpenTimeMs}, not after the one before it at {candles[i - 1].OpenTimeMs}.", nameof(candles));
            }

            if (candle.Low <= 0 || candle.Low > candle.Open || candle.Low > candle.Close || candle.High < candle.Open || candle.High < candle.Close)
            {
                throw new ArgumentException($"Candle {i} is impossible: open {candle.Open}, high {candle.High}, low {candle.Low}, close {candle.Close}.", nameof(candles));
            }
        }
    }
}
