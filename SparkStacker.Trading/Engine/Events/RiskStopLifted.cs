using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A limit that had stopped trading no longer does.</summary>
/// <param name="Stop">What had stopped it.</param>
/// <param name="Actor">Who lifted it; <c>system</c> where its time was over.</param>
public sealed record RiskStopLifted(RiskStop Stop, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"{(Stop.Strategy is { } strategy ? strategy.Value : "Trading")} may enter again ({Stop.Rule}, {(Actor == "system" ? "its time is over" : $"lifted by {Actor}")}).";
}
