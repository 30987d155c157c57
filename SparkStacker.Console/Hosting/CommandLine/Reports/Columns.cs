using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>Candles of a picture's columns: as many as it has room for, each for the same number of candles.</summary>
internal sealed class Columns(CandleSeries series)
{
    private const int Most = 920;

    public int Count { get; } = Math.Min(Most, series.Count);

    public CandleSeries Series => series;

    /// <summary>First candle of a column; that of the column behind the last one is the number of candles.</summary>
    public int Start(int column) => (int)((long)column * series.Count / Count);

    /// <summary>Where a column lies, 0 to 1.</summary>
    public double Part(int column) => Count == 1 ? 0.5 : (double)column / (Count - 1);

    /// <summary>Where a time lies, 0 to 1.</summary>
    public double PartOf(long timeMs)
    {
        var (low, high) = (0, series.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = series.Candles[middle].OpenTimeMs + series.Interval.Milliseconds() <= timeMs ? (middle + 1, high) : (low, middle);
        }

        return series.Count == 1 ? 0.5 : Math.Min(1, (double)low / (series.Count - 1));
    }

    /// <summary>Dates for below a picture.</summary>
    public IEnumerable<(double Part, string Text)> Dates()
    {
        var format = (series.Candles[^1].OpenTime - series.Candles[0].OpenTime).TotalDays switch
        {
            < 3 => "d MMM HH:mm",
            < 120 => "d MMM",
            _ => "MMM yyyy",
        };
        for (var i = 0; i <= 4; i++)
        {
            var candle = series.Candles[(int)((series.Count - 1L) * i / 4)];
            yield return (i / 4d, candle.OpenTime.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
