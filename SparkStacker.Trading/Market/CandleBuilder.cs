namespace SparkStacker.Trading.Market;

/// <summary>Makes candles of one length from trades, or from shorter candles, on the venue's boundaries (multiples of the length, UTC).</summary>
/// <remarks>
/// A candle is closed by the first trade of a later one, or by the clock (<see cref="CloseUpTo"/>); until then it is forming
/// and is never handed out as closed. Intervals without a trade stay gaps. A candle that was joined midway is dropped when it
/// ends, because its open and extremes are not known: hand over the venue's own forming candle with <see cref="Begin"/> to
/// keep it, and take a fresh builder after an interrupted connection. What comes for a candle that is closed already changes nothing and is counted in <see cref="LateCount"/>.
/// Not for more than one thread.
/// </remarks>
/// <param name="interval">Length of the candles.</param>
public sealed class CandleBuilder(Interval interval)
{
    private Candle _forming;
    private bool _hasForming;
    private bool _isWhole;
    private long _closedUpToMs = long.MinValue;

    /// <summary>The candle so far; null before the first trade of an interval.</summary>
    public Candle? Forming => _hasForming ? _forming : null;

    /// <summary>Trades and candles that came too late to count.</summary>
    public int LateCount { get; private set; }

    /// <summary>Takes over a candle that is known from its beginning, for example the venue's own forming one.</summary>
    /// <exception cref="ArgumentException">The candle doesn't open on a boundary.</exception>
    public void Begin(in Candle forming)
    {
        RequireBoundary(forming.OpenTimeMs, interval);
        (_forming, _hasForming, _isWhole) = (forming, true, true);
    }

    /// <summary>Takes one trade.</summary>
    /// <param name="timeMs">Time of the trade, Unix milliseconds.</param>
    /// <param name="price">Price, above 0.</param>
    /// <param name="size">Amount in the base asset, 0 or more.</param>
    /// <param name="closed">The candle that this trade ended.</param>
    /// <returns>Whether a candle was closed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Price or size is out of range.</exception>
    public bool AddTrade(long timeMs, decimal price, decimal size, out Candle closed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return Add(new Candle(interval.Floor(timeMs), price, price, price, price, size), isFirstPart: false, out closed);
    }

    /// <summary>Takes one closed candle of a shorter length.</summary>
    /// <param name="part">Candle.</param>
    /// <param name="partInterval">Its length, which divides ours.</param>
    /// <param name="closed">The candle that this part ended by belonging to a later one.</param>
    /// <returns>Whether a candle was closed.</returns>
    /// <exception cref="ArgumentException">The length doesn't divide ours, or the part doesn't open on its boundary.</exception>
    public bool AddCandle(in Candle part, Interval partInterval, out Candle closed)
    {
        if (interval.Milliseconds() % partInterval.Milliseconds() != 0)
        {
            throw new ArgumentException($"{partInterval.ShortName()} candles don't make up {interval.ShortName()} candles.", nameof(partInterval));
        }

        RequireBoundary(part.OpenTimeMs, partInterval);
        var open = interval.Floor(part.OpenTimeMs);
        return Add(part with { OpenTimeMs = open }, isFirstPart: open == part.OpenTimeMs, out closed);
    }

    /// <summary>Closes the forming candle when its interval has ended.</summary>
    /// <param name="timeMs">Now, or the end of the last part, Unix milliseconds.</param>
    /// <param name="closed">The candle.</param>
    /// <returns>Whether a candle was closed.</returns>
    public bool CloseUpTo(long timeMs, out Candle closed)
    {
        closed = _forming;
        if (!_hasForming || _forming.OpenTimeMs + interval.Milliseconds() > timeMs)
        {
            return false;
        }

        _hasForming = false;
        _closedUpToMs = _forming.OpenTimeMs + interval.Milliseconds();
        return _isWhole;
    }

    /// <summary>Folds closed candles into closed longer ones. A first candle that is not whole and a last one that may still grow are left out.</summary>
    /// <param name="parts">Candles, oldest first.</param>
    /// <param name="partInterval">Their length.</param>
    /// <param name="interval">Length to make.</param>
    /// <exception cref="ArgumentException">The lengths don't fit.</exception>
    public static IReadOnlyList<Candle> Fold(ReadOnlySpan<Candle> parts, Interval partInterval, Interval interval)
    {
        var (builder, folded) = (new CandleBuilder(interval), new List<Candle>());
        foreach (ref readonly var part in parts)
        {
            if (builder.AddCandle(part, partInterval, out var closed))
            {
                folded.Add(closed);
            }

            if (builder.CloseUpTo(part.OpenTimeMs + partInterval.Milliseconds(), out closed))
            {
                folded.Add(closed);
            }
        }

        return folded;
    }

    private bool Add(in Candle part, bool isFirstPart, out Candle closed)
    {
        closed = default;
        if (part.OpenTimeMs < _closedUpToMs || (_hasForming && part.OpenTimeMs < _forming.OpenTimeMs))
        {
            LateCount++;
            return false;
        }

        var ended = CloseUpTo(part.OpenTimeMs, out closed);
        if (!_hasForming)
        {
            // Once a candle has ended here, the next is known from its first trade, even where minutes without one lie between.
            (_forming, _hasForming, _isWhole) = (part, true, isFirstPart || _closedUpToMs != long.MinValue);
            return ended;
        }

        _forming = _forming with
        {
            High = Math.Max(_forming.High, part.High),
            Low = Math.Min(_forming.Low, part.Low),
            Close = part.Close,
            Volume = _forming.Volume + part.Volume,
        };
        return ended;
    }

    private static void RequireBoundary(long openTimeMs, Interval length)
    {
        if (length.Floor(openTimeMs) != openTimeMs)
        {
            throw new ArgumentException($"A {length.ShortName()} candle can't open at {openTimeMs} ms; multiples of {length.Milliseconds()} are allowed.");
        }
    }
}
