using System.Collections.Immutable;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Where an account stands.</summary>
/// <param name="Account">Account.</param>
/// <param name="Position">Last step of the feed that was processed; null before the first.</param>
/// <param name="Day">Start of the market's UTC day that <paramref name="DayStartEquity"/> belongs to.</param>
/// <param name="DayStartEquity">Equity at the start of that day.</param>
/// <param name="PeakEquity">Highest equity so far.</param>
public sealed record EngineCheckpoint(
    AccountId Account, FeedPosition? Position, DateTimeOffset Day, decimal DayStartEquity, decimal PeakEquity)
{
    /// <summary>Equity from which the day's loss is counted: that of the day's start, or of the moment at which an admin lifted a stop.</summary>
    public decimal LossBaseline { get; init; } = DayStartEquity;

    /// <summary>Equity from which the drawdown is counted: the peak, or the highest since an admin released the kill switch.</summary>
    public decimal DrawdownPeak { get; init; } = PeakEquity;

    /// <summary>Limits that stopped trading and still hold.</summary>
    public ImmutableArray<RiskStop> Stops { get; init; } = [];
}
