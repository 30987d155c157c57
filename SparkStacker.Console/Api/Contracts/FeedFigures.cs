using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Where prices come from.</summary>
/// <param name="Speed">Market seconds per real second; 0 for as fast as it goes.</param>
internal sealed record FeedFigures(string Source, string Symbol, string Interval, FeedState State, string? Reason, string Sentence, double Speed, bool IsRecorded)
{
    public static FeedFigures Of(EngineSnapshot s) => new(
        s.Feed.Source, s.Feed.Symbol.Name, s.Feed.Interval.ShortName(), s.FeedStatus.State, s.FeedStatus.Reason, s.Feed.Sentence, s.Feed.Speed, s.Feed.IsRecorded);
}
