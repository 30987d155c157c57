using System.Data.Common;
using System.Threading.Channels;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Carries changes of alerts and jobs into the journal of the stream, at most a few times a second.</summary>
internal sealed class StreamAsidePump(
    IAlertReader alerts, IBacktestReader backtests, IOptimizationReader optimizations, StreamAside aside, StartupState state, TimeProvider clock, ILogger<StreamAsidePump> logger)
    : BackgroundService
{
    private const int MostAlerts = 200;
    private const int MostJobs = 50;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly StreamChangesOf<Alert> _alerts = new(StreamChannels.Alerts, a => a.Id, a => a.Strategy, a => $"{a.Name} is {a.State.ToString().ToLowerInvariant()}: {a.Summary}", "alert");
    private readonly StreamChangesOf<StreamJob> _backtests = new(StreamChannels.Jobs, j => j.Id, j => j.Strategy, Sentence, "job");
    private readonly StreamChangesOf<StreamJob> _optimizations = new(StreamChannels.Jobs, j => j.Id, j => j.Strategy, Sentence, "job");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await state.IsReadyAsync(stoppingToken))
        {
            return;
        }

        using var first = alerts.OnChanged(Signal);
        using var second = backtests.OnChanged(Signal);
        using var third = optimizations.OnChanged(Signal);
        Signal();
        await foreach (var _ in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
            await Task.Delay(s_pause, clock, stoppingToken);
        }
    }

    private static string Sentence(StreamJob job) => $"The {job.Kind} of {job.Strategy} is {job.State.ToString().ToLowerInvariant()}.";

    private void Signal() => _changed.Writer.TryWrite(true);

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var told = (await alerts.ListAsync(new AlertFilter(), null, MostAlerts, cancellationToken)).Items;
            StreamJob[] tests = [.. (await backtests.ListAsync(null, MostJobs, cancellationToken)).Select(StreamJob.Of)];
            StreamJob[] sweeps = [.. (await optimizations.ListAsync(null, MostJobs, cancellationToken)).Select(StreamJob.Of)];
            var now = clock.GetUtcNow();
            StreamEvent[] changes = [.. _alerts.Look(told, now), .. _backtests.Look(tests, now), .. _optimizations.Look(sweeps, now)];
            aside.Tell(new StreamLists(0, [.. told.Where(a => a.State != AlertState.Resolved)], [.. tests.Concat(sweeps).OrderByDescending(j => j.RequestedAt)]), changes);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            logger.ListsNotRead(fault);
        }
    }
}
