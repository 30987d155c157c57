using SparkStacker.Console.Components.Layout;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Components.Shared;

/// <summary>Whether live numbers are as new as they should be; cascades to every <see cref="NumberCell"/>.</summary>
/// <param name="IsStale">Older than the market's pace explains: numbers are grey and show their age.</param>
/// <param name="Age">How old, in words; null before the first market data.</param>
public readonly record struct Freshness(bool IsStale, string? Age)
{
    /// <summary>As new as can be.</summary>
    public static readonly Freshness Fresh;

    /// <summary>The end of a recording is no fault: its last numbers stay as they are, and the page says that it has ended.</summary>
    public static Freshness Of(EngineSnapshot snapshot, DateTimeOffset now)
    {
        var age = FeedAge.Of(snapshot, now);
        return age.IsLate && snapshot.FeedStatus.State is not FeedState.Ended
            ? new Freshness(true, age.Age is { } known ? FeedAge.Text(known) : null)
            : Fresh;
    }
}
