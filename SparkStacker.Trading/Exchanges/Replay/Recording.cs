using System.Globalization;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>The candles of one file: at least one, sorted, each time at most once. Candles may be missing.</summary>
/// <param name="Path">File, as it was given.</param>
/// <param name="Candles">Candles, oldest first. Not to be changed.</param>
public sealed record Recording(string Path, Candle[] Candles)
{
    /// <summary>Length of the candles that are played and stored.</summary>
    public const Interval CandleInterval = Interval.OneMinute;

    /// <summary>Length of its candles: the shortest distance between two of them, where all open on its boundaries; else a minute.</summary>
    public Interval Interval { get; } = LengthOf(Candles);

    /// <summary>Itself, where its candles are of one minute.</summary>
    /// <exception cref="MarketDataException">They are longer.</exception>
    public Recording RequireMinutes() => Interval == CandleInterval
        ? this : throw new MarketDataException($"{Path} holds {Interval.ShortName()} candles; {CandleInterval.ShortName()} candles are needed here.");

    /// <summary>Its days in words: "4 May to 14 May 2025", "4 May 2025", "30 December 2024 to 2 January 2025".</summary>
    public string Days()
    {
        var (first, last) = (Candles[0].OpenTime, Candles[^1].OpenTime);
        var end = last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return first.Date == last.Date ? end
            : $"{first.ToString(first.Year == last.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)} to {end}";
    }

    /// <summary>Index of the candle that opens at <paramref name="openTimeMs"/>; -1 where there is none.</summary>
    public int IndexOf(long openTimeMs)
    {
        var (low, high) = (0, Candles.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            if (Candles[middle].OpenTimeMs == openTimeMs)
            {
                return middle;
            }

            (low, high) = Candles[middle].OpenTimeMs < openTimeMs ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static Interval LengthOf(Candle[] candles)
    {
        var shortest = long.MaxValue;
        for (var i = 1; i < candles.Length; i++)
        {
            shortest = Math.Min(shortest, candles[i].OpenTimeMs - candles[i - 1].OpenTimeMs);
        }

        return Enum.IsDefined((Interval)shortest) && Array.TrueForAll(candles, c => c.OpenTimeMs % shortest == 0) ? (Interval)shortest : CandleInterval;
    }
}
