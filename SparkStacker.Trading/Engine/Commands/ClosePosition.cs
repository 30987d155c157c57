using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Closes a position, or a part of it, at market.</summary>
/// <param name="Position">Position.</param>
/// <param name="Fraction">Above 0, at most 1; rounded up to the lot.</param>
/// <param name="Actor">Who asks.</param>
public sealed record ClosePosition(PositionId Position, decimal Fraction, string Actor) : EngineCommand(Actor);
