using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Layout;

/// <summary>How old the newest market data is, and whether that is older than it should be.</summary>
/// <param name="Age">Null before the first update.</param>
/// <param name="IsLate">Prices are shown grey, with their age.</param>
internal readonly record struct FeedAge(TimeSpan? Age, bool IsLate)
{
    // A feed tells something at least every half candle; less than 3 s is never late.
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(3);

    public static FeedAge Of(EngineSnapshot snapshot, DateTimeOffset now)
    {
        if (snapshot.LastUpdateAt is not { } last)
        {
            return new FeedAge(null, IsLate: true);
        }

        var age = now > last ? now - last : TimeSpan.Zero;
        return new FeedAge(age, snapshot.FeedStatus.State is not FeedState.Flowing || age > Patience(snapshot.Feed));
    }

    /// <summary>"0.2 s", "12 s", "4 min", "3 h".</summary>
    public static string Text(TimeSpan age) => age switch
    {
        { TotalSeconds: < 10 } => $"{age.TotalSeconds:0.0} s",
        { TotalMinutes: < 2 } => $"{Math.Floor(age.TotalSeconds):0} s",
        { TotalHours: < 2 } => $"{Math.Floor(age.TotalMinutes):0} min",
        _ => $"{Math.Floor(age.TotalHours):0} h",
    };

    private static TimeSpan Patience(FeedDescription feed)
    {
        var halfCandle = feed is { IsRecorded: true, Speed: > 0 } ? feed.Interval.Duration() / feed.Speed / 2 : TimeSpan.Zero;
        var patience = feed.IsRecorded ? halfCandle * 2 : TimeSpan.FromSeconds(10);
        return patience > s_shortest ? patience : s_shortest;
    }
}
