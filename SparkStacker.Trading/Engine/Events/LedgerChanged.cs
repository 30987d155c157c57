namespace SparkStacker.Trading.Engine.Events;

/// <summary>The ledger doesn't add up, or does again.</summary>
/// <param name="Fault">What doesn't, with both numbers; null where all does.</param>
public sealed record LedgerChanged(string? Fault) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Fault is null ? "The ledger adds up again." : $"No new entries: {Fault}";
}
