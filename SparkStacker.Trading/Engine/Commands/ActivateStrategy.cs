using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Lets a strategy trade from the next closed candle on.</summary>
public sealed record ActivateStrategy(StrategyId Strategy, string Actor) : EngineCommand(Actor);
