using System.Globalization;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Market time in words.</summary>
internal static class FeedTime
{
    /// <summary>"2025-05-14 15:32 UTC"; milliseconds where it is none, because it may come from a damaged checkpoint.</summary>
    public static string Text(long timeMs) =>
        timeMs is >= 0 and <= 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(timeMs).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : $"{timeMs} ms";
}
