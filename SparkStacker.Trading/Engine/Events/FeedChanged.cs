using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>Market data started, stopped or ended.</summary>
public sealed record FeedChanged(string Source, FeedStatus Status) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Status.Reason ?? $"Market data ({Source}): {Status.State.ToString().ToLowerInvariant()}.";
}
