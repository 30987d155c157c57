using Quartz;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Backtests;

/// <summary>
/// Quartz's scheduler with one worker: one heavy job at a time, a backtest or a sweep. Its memory are their tables, so that a
/// restart loses none: what waited waits again, what ran is marked as interrupted.
/// </summary>
internal sealed class BacktestQueue(IEnumerable<IHeavyWork> works, StartupState state, ILogger<BacktestQueue> logger) : BackgroundService
{
    public const string Stopping = "stopping";

    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IScheduler> _scheduler = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets it run when the ones before it have ended.</summary>
    public async Task EnqueueAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.Task.WaitAsync(cancellationToken);
        // One that is asked for during a start is found by the recovery too.
        await scheduler.ScheduleJob(
            JobBuilder.Create<QueuedJob>().WithIdentity(id, kind).Build(), TriggerBuilder.Create().WithIdentity(id, kind).StartNow().Build(),
            ScheduleJobOptions.Replacing, cancellationToken);
    }

    /// <summary>Lets something else run on the same thread at its times, between the heavy jobs.</summary>
    public async Task ScheduleAsync(IJobDetail job, ITrigger trigger, CancellationToken cancellationToken) =>
        await (await _scheduler.Task.WaitAsync(cancellationToken)).ScheduleJob(job, trigger, cancellationToken: cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await state.Ready.WaitAsync(stoppingToken);
        }
        catch (Exception) when (state.Fault is not null || stoppingToken.IsCancellationRequested)
        {
            return; // Whoever waits for the start is told elsewhere why it failed.
        }

        var scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz.UseInMemoryStore().UseDefaultThreadPool(maxConcurrency: 1)).BuildScheduler(stoppingToken);
        scheduler.Context[Stopping] = stoppingToken;
        var waiting = new List<(string Kind, string Id)>();
        foreach (var work in works)
        {
            scheduler.Context[work.Kind] = work;
            waiting.AddRange((await work.RecoverAsync(stoppingToken)).Select(id => (work.Kind, id)));
        }

        await scheduler.Start(stoppingToken);
        _scheduler.SetResult(scheduler);
        if (waiting.Count > 0)
        {
            logger.BacktestsWait(waiting.Count);
        }

        // Ids rise with time.
        foreach (var (kind, id) in waiting.OrderBy(w => w.Id, StringComparer.Ordinal))
        {
            await EnqueueAsync(kind, id, stoppingToken);
        }

        await using var stop = stoppingToken.Register(() => _stopped.TrySetResult());
        await _stopped.Task;
        await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
    }
}
