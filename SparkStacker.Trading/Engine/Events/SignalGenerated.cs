namespace SparkStacker.Trading.Engine.Events;

/// <summary>A strategy said buy or sell.</summary>
public sealed record SignalGenerated(SignalRecord Signal) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Signal.Strategy} says {Signal.Side.ToString().ToLowerInvariant()} at {Signal.Price}.";
}
