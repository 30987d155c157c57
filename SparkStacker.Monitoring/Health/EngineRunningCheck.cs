using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>The engine takes commands. A recording that is over still lets positions be closed.</summary>
internal sealed class EngineRunningCheck(IEngineReader engine) : IReadinessCheck
{
    public string Name => "engine_running";

    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(engine.Snapshot.Phase switch
    {
        EnginePhase.Running => ReadinessResult.Ready("The engine runs."),
        EnginePhase.Ended => ReadinessResult.Ready("The engine runs; the recording is over."),
        EnginePhase.Starting => ReadinessResult.NotReady("The engine starts."),
        EnginePhase.Reconciling => ReadinessResult.NotReady("The engine reconciles with the venue."),
        EnginePhase.Faulted => ReadinessResult.NotReady("The engine stopped by a fault; the log says why."),
        _ => ReadinessResult.NotReady("The engine is shut down."),
    });
}
