namespace SparkStacker.Trading.Market;

/// <summary>Length of a candle. The numeric value is the length in milliseconds.</summary>
public enum Interval : long
{
    /// <summary>60 seconds.</summary>
    OneMinute = 60_000,

    /// <summary>5 minutes.</summary>
    FiveMinutes = 300_000,

    /// <summary>15 minutes.</summary>
    FifteenMinutes = 900_000,

    /// <summary>1 hour.</summary>
    OneHour = 3_600_000,

    /// <summary>4 hours, starting at 00:00 UTC.</summary>
    FourHours = 14_400_000,

    /// <summary>1 day, starting at 00:00 UTC.</summary>
    OneDay = 86_400_000,
}
