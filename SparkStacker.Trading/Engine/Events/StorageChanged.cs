namespace SparkStacker.Trading.Engine.Events;

/// <summary>The journal can't be written, or can again.</summary>
/// <param name="Fault">Why it can't; null where it can again.</param>
public sealed record StorageChanged(string? Fault) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Fault is null ? "The journal is writable again." : $"No new orders: the journal can't be written. {Fault}";
}
