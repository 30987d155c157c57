using System.Runtime.InteropServices;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>The candles of a market and UTC day, in order of time; gaps stay gaps.</summary>
internal sealed class CandleBlock(MarketSymbol symbol, Interval interval, long dayMs)
{
    private static readonly Comparer<Candle> s_byTime = Comparer<Candle>.Create((a, b) => a.OpenTimeMs.CompareTo(b.OpenTimeMs));

    private readonly List<Candle> _candles = [];

    public MarketSymbol Symbol => symbol;

    public Interval Interval => interval;

    /// <summary>Start of the day, Unix milliseconds.</summary>
    public long DayMs => dayMs;

    /// <summary>Holds candles that aren't written yet.</summary>
    public bool IsDirty { get; set; }

    public ReadOnlySpan<Candle> Candles => CollectionsMarshal.AsSpan(_candles);

    public static CandleBlock Decode(MarketSymbol symbol, Interval interval, long dayMs, byte[] data)
    {
        var block = new CandleBlock(symbol, interval, dayMs);
        CollectionsMarshal.SetCount(block._candles, CandleBlockFormat.Count(data));
        CandleBlockFormat.Decode(data, dayMs, interval.Milliseconds(), CollectionsMarshal.AsSpan(block._candles));
        return block;
    }

    public byte[] Encode() => CandleBlockFormat.Encode(Candles, dayMs, interval.Milliseconds());

    /// <summary>Adds a candle of the day, or takes the place of the one with its open time.</summary>
    public void Put(in Candle candle)
    {
        IsDirty = true;
        if (_candles.Count == 0 || candle.OpenTimeMs > _candles[^1].OpenTimeMs)
        {
            _candles.Add(candle);
            return;
        }

        var index = _candles.BinarySearch(candle, s_byTime);
        if (index >= 0)
        {
            _candles[index] = candle;
        }
        else
        {
            _candles.Insert(~index, candle);
        }
    }
}
