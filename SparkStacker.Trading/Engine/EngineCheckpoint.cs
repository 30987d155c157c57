using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>Where an account stands.</summary>
/// <param name="Account">Account.</param>
/// <param name="Position">Last step of the feed that was processed; null before the first.</param>
/// <param name="Day">Start of the market's UTC day that <paramref name="DayStartEquity"/> belongs to.</param>
/// <param name="DayStartEquity">Equity at the start of that day.</param>
/// <param name="PeakEquity">Highest equity so far.</param>
public sealed record EngineCheckpoint(
    AccountId Account, FeedPosition? Position, DateTimeOffset Day, decimal DayStartEquity, decimal PeakEquity);
