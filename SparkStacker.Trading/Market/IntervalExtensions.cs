namespace SparkStacker.Trading.Market;

/// <summary>Names and arithmetic of <see cref="Interval"/>.</summary>
public static class IntervalExtensions
{
    /// <summary>Length in milliseconds.</summary>
    public static long Milliseconds(this Interval interval) => (long)interval;

    /// <summary>Length as a time span.</summary>
    public static TimeSpan Duration(this Interval interval) => TimeSpan.FromMilliseconds((long)interval);

    /// <summary>Start of the interval that holds <paramref name="timeMs"/> (Unix milliseconds).</summary>
    public static long Floor(this Interval interval, long timeMs) => timeMs - (((timeMs % (long)interval) + (long)interval) % (long)interval);

    /// <summary>The venue's short name: 1m, 5m, 15m, 1h, 4h, 1d.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public static string ShortName(this Interval interval) => interval switch
    {
        Interval.OneMinute => "1m",
        Interval.FiveMinutes => "5m",
        Interval.FifteenMinutes => "15m",
        Interval.OneHour => "1h",
        Interval.FourHours => "4h",
        Interval.OneDay => "1d",
        _ => throw new ArgumentOutOfRangeException(nameof(interval), interval, "Not an interval."),
    };
}
