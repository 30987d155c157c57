using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>What must be remembered of a strategy.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="IsActive">Whether it trades.</param>
/// <param name="Parameters">Values in force.</param>
/// <param name="PendingCandleMs">Candle whose signal executes at the next price; null without one.</param>
public sealed record StrategyState(StrategyId Strategy, bool IsActive, ParameterSet Parameters, long? PendingCandleMs);
