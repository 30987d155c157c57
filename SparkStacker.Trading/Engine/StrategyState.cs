using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>What must be remembered of a strategy.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="IsActive">Whether it trades.</param>
/// <param name="Parameters">Values in force.</param>
/// <param name="PendingCandleMs">Candle whose signal executes at the next price; null without one.</param>
public sealed record StrategyState(StrategyId Strategy, bool IsActive, ParameterSet Parameters, long? PendingCandleMs)
{
    /// <summary>Losing trades in a row since the last win or cooldown.</summary>
    public int LossStreak { get; init; }

    /// <summary>Market time until which no entry is made; null where none is in force.</summary>
    public DateTimeOffset? CooldownUntil { get; init; }
}
