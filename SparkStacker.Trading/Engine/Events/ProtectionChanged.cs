using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A position has been without its resting stop for too long, or has it again.</summary>
/// <param name="Position">Position.</param>
/// <param name="IsProtected">Whether it has its stop.</param>
/// <param name="What">One sentence.</param>
public sealed record ProtectionChanged(Position Position, bool IsProtected, string What) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => What;
}
