using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>The first fill of an entry opened a position.</summary>
public sealed record PositionOpened(Position Position) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Position.Side} {Position.Size} {Position.Symbol.BaseAsset} opened at {Position.EntryPrice:#,0.00##}.";
}
