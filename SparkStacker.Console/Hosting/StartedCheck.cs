using SparkStacker.Monitoring.Health;

namespace SparkStacker.Console.Hosting;

/// <summary>People and programs can sign in: until then every page and endpoint answers that the console starts.</summary>
internal sealed class StartedCheck(StartupState state) : IReadinessCheck
{
    public string Name => "started";

    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        state.IsReady ? ReadinessResult.Ready("Users can sign in.")
        : state.Fault is null ? ReadinessResult.NotReady(state.Step)
        : ReadinessResult.NotReady("The start failed; the log says why."));
}
