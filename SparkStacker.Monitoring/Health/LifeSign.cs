using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>Writes a line now and then, so that silence means something: the alerts LogsMissing and LogAgentSilent wait for ten minutes of it, and a quiet market lasts longer.</summary>
internal sealed class LifeSign(IEngineReader engine, ProcessUptime uptime, TimeProvider time, ILogger<LifeSign> logger) : IHostedService, IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Write(), null, Interval, Interval);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    private void Write()
    {
        var snapshot = engine.Snapshot;
        logger.Running(
            snapshot.Exchange, snapshot.Phase.ToString().ToLowerInvariant(), snapshot.FeedStatus.State.ToString().ToLowerInvariant(), snapshot.Sequence,
            Math.Round(uptime.Elapsed.TotalSeconds));
    }
}
