using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>State here and at the venue were compared after the start.</summary>
internal sealed class ReconciledCheck(IEngineReader engine) : IReadinessCheck
{
    public string Name => "reconciled";

    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        engine.Snapshot.Phase is EnginePhase.Running or EnginePhase.Ended
            ? ReadinessResult.Ready("Orders and positions were compared with the venue.")
            : ReadinessResult.NotReady("Orders and positions are not compared with the venue yet."));
}
