using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Joins the blocks of days, in order of time, to candles.</summary>
internal static class CandleDays
{
    /// <param name="days">Start and block of each day, Unix milliseconds.</param>
    /// <param name="interval">Length of the candles.</param>
    /// <param name="fromMs">First open time.</param>
    /// <param name="toMs">End of the open times, exclusive.</param>
    /// <param name="damaged">Told the start of a day that can't be read, and why; such a day is a gap.</param>
    public static Candle[] Join(IReadOnlyCollection<(long StartMs, byte[] Data)> days, Interval interval, long fromMs, long toMs, Action<long, string> damaged)
    {
        var counts = days.Select(day => CountOrNone(day.StartMs, day.Data, damaged)).ToArray();
        var candles = new Candle[counts.Sum()];
        var length = 0;
        foreach (var ((startMs, data), count) in days.Zip(counts).Where(day => day.Second > 0))
        {
            CandleBlockFormat.Decode(data, startMs, interval.Milliseconds(), candles.AsSpan(length, count));
            length += count;
        }

        var start = Array.FindIndex(candles, c => c.OpenTimeMs >= fromMs);
        var end = Array.FindLastIndex(candles, c => c.OpenTimeMs < toMs) + 1;
        return start < 0 || start >= end ? [] : start == 0 && end == candles.Length ? candles : candles[start..end];
    }

    // A damaged day is a gap: charts show it, and the feed can fill it again.
    private static int CountOrNone(long startMs, byte[] data, Action<long, string> damaged)
    {
        try
        {
            return CandleBlockFormat.Count(data);
        }
        catch (InvalidDataException error)
        {
            damaged(startMs, error.Message);
            return 0;
        }
    }
}
