using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A strategy was switched on or off.</summary>
public sealed record StrategySwitched(StrategyId Strategy, bool IsActive, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Strategy} switched {(IsActive ? "on" : "off")} by {Actor}.";
}
