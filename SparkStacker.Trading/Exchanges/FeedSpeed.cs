using System.Globalization;

namespace SparkStacker.Trading.Exchanges;

/// <summary>The speed of a feed in words.</summary>
internal static class FeedSpeed
{
    /// <summary>"at 60×", or "as fast as it goes" for 0.</summary>
    public static string Words(double speed) =>
        speed == 0 ? "as fast as it goes" : string.Create(CultureInfo.InvariantCulture, $"at {speed}×");
}
