using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>Size, stop or target of an open position changed.</summary>
/// <param name="Position">The position after the change.</param>
/// <param name="What">What changed, one sentence.</param>
/// <param name="Actor">Who asked for it; <c>system</c> for the engine itself.</param>
public sealed record PositionChanged(Position Position, string What, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => What;
}
