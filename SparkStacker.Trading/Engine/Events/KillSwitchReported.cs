namespace SparkStacker.Trading.Engine.Events;

/// <summary>What came of engaging the kill switch, as the venue says it.</summary>
public sealed record KillSwitchReported(KillSwitchReport Report) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Report.Sentence;
}
