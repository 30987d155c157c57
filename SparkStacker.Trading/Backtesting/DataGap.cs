using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Candles that are missing in a row.</summary>
/// <param name="FromMs">Open time of the first missing candle, Unix milliseconds.</param>
/// <param name="Candles">How many.</param>
public readonly record struct DataGap(long FromMs, long Candles)
{
    /// <summary>All gaps of a series, oldest first.</summary>
    public static IReadOnlyList<DataGap> Of(CandleSeries series)
    {
        var gaps = new List<DataGap>();
        var candles = series.Candles;
        var length = series.Interval.Milliseconds();
        for (var i = 1; i < candles.Length; i++)
        {
            var next = candles[i - 1].OpenTimeMs + length;
            if (candles[i].OpenTimeMs > next)
            {
                gaps.Add(new DataGap(next, (candles[i].OpenTimeMs - next) / length));
            }
        }

        return gaps;
    }
}
