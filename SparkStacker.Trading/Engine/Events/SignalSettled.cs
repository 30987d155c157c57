namespace SparkStacker.Trading.Engine.Events;

/// <summary>What became of a signal is known.</summary>
public sealed record SignalSettled(SignalRecord Signal) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Signal.Sentence;
}
