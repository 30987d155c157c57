using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Moves the stop-loss or the take-profit of an open position.</summary>
/// <param name="Position">Position.</param>
/// <param name="StopLossPrice">New stop, rounded to the tick in our disfavour; null keeps it.</param>
/// <param name="TakeProfitPrice">New target; null keeps it.</param>
/// <param name="Actor">Who asks.</param>
public sealed record MoveProtection(PositionId Position, decimal? StopLossPrice, decimal? TakeProfitPrice, string Actor) : EngineCommand(Actor);
