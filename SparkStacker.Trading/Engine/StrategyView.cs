using System.Collections.Immutable;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>A strategy as it stands.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Parameters">Values in force.</param>
/// <param name="IsActive">Whether it trades.</param>
/// <param name="IsReady">Whether its indicator is warm.</param>
/// <param name="Indicator">Name of its indicator.</param>
/// <param name="Values">Values after the last closed candle.</param>
/// <param name="FormingValues">Values if the forming candle closed now.</param>
/// <param name="NextDecisionAt">Market time at which the forming candle closes; null without one.</param>
/// <param name="Sentence">What it does now and what comes next, one sentence.</param>
/// <param name="Statistics">Its trades in figures.</param>
public sealed record StrategyView(
    StrategyDefinition Definition, ParameterSet Parameters, bool IsActive, bool IsReady, string Indicator,
    ImmutableArray<IndicatorValue> Values, ImmutableArray<IndicatorValue> FormingValues, DateTimeOffset? NextDecisionAt, string Sentence,
    StrategyStatistics Statistics)
{
    /// <summary>The forming candle of its market and interval; null before the first update and between two candles.</summary>
    public Candle? Forming { get; init; }

    /// <summary>Losing trades in a row since the last win or pause.</summary>
    public int LossStreak { get; init; }

    /// <summary>Market time until which it pauses after losses in a row; null where it doesn't.</summary>
    public DateTimeOffset? CooldownUntil { get; init; }

    /// <summary>Its orders of the last minute of market time.</summary>
    public int RecentOrders { get; init; }
}
