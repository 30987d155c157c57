using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Trading.Engine;

/// <summary>A core with its feed, ready to reconcile and run.</summary>
internal sealed record PreparedSession(EngineCore Core, IMarketDataFeed Feed, DateTimeOffset? LastFillAt);
