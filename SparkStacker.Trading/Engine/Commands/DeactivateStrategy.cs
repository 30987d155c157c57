using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>No new entries; an open position stays with its stop and target.</summary>
public sealed record DeactivateStrategy(StrategyId Strategy, string Actor) : EngineCommand(Actor);
