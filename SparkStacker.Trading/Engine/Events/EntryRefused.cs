using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A risk rule refused an entry.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Refusal">Rule, limit, value.</param>
public sealed record EntryRefused(StrategyId Strategy, RiskRefusal Refusal) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Refusal.Sentence;
}
