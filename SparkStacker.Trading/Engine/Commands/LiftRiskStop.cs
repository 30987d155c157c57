using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Lifts the stops that reached limits have set. The day's loss is counted anew from the equity now.</summary>
/// <param name="Strategy">Only this strategy's own stops; null lifts all.</param>
/// <param name="Actor">Who asks.</param>
public sealed record LiftRiskStop(StrategyId? Strategy, string Actor) : EngineCommand(Actor);
