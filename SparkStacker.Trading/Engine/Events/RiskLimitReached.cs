using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A limit was reached and something was done about it.</summary>
/// <param name="Strategy">Strategy that it concerns; null for the whole account.</param>
/// <param name="Limit">Rule, limit, value, and what was done.</param>
public sealed record RiskLimitReached(StrategyId? Strategy, RiskRefusal Limit) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Limit.Sentence;
}
