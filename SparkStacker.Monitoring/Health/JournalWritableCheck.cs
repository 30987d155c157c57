using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>What the engine does is durable.</summary>
internal sealed class JournalWritableCheck(IEngineReader engine) : IReadinessCheck
{
    public string Name => "journal_writable";

    // The fault itself may name a path; the log and the page tell it.
    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        engine.Snapshot.StorageFault is null
            ? ReadinessResult.Ready("No write of the journal has failed.")
            : ReadinessResult.NotReady("The journal can't be written: no new orders."));
}
