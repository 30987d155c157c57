using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A position is flat: a trade.</summary>
public sealed record PositionClosed(Trade Trade) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Trade.Side} {Trade.Size} {Trade.Symbol.BaseAsset} closed at {Trade.ExitPrice} by {Trade.ExitReason.ToString().ToLowerInvariant()}.";
}
