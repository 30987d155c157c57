using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>Fills, ledger and balance add up.</summary>
internal sealed class LedgerConsistentCheck(IEngineReader engine) : IReadinessCheck
{
    public string Name => "ledger_consistent";

    // The numbers are for people who may see them: the log and the page tell them.
    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        engine.Snapshot.LedgerFault is null
            ? ReadinessResult.Ready("Fills, ledger and balance add up.")
            : ReadinessResult.NotReady("The ledger doesn't add up: no new entries."));
}
