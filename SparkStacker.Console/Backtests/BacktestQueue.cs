using Quartz;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Backtests;

/// <summary>
/// Quartz's scheduler with one worker: one heavy job at a time. Its memory is the table of backtests, so that a restart
/// loses none: what waited waits again, what ran is marked as interrupted.
/// </summary>
internal sealed class BacktestQueue(BacktestBook book, BacktestRunner runner, StartupState state, ILogger<BacktestQueue> logger) : BackgroundService
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IScheduler> _scheduler = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets it run when the ones before it have ended.</summary>
    public async Task EnqueueAsync(string id, CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.Task.WaitAsync(cancellationToken);
        // One that is asked for during a start is found by the recovery too.
        await scheduler.ScheduleJob(
            JobBuilder.Create<BacktestJobRun>().WithIdentity(id).Build(), TriggerBuilder.Create().WithIdentity(id).StartNow().Build(),
            ScheduleJobOptions.Replacing, cancellationToken);
    }

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
        scheduler.Context[BacktestJobRun.Runner] = runner;
        var waiting = await book.RecoverAsync(stoppingToken);
        await scheduler.Start(stoppingToken);
        _scheduler.SetResult(scheduler);
        if (waiting.Count > 0)
        {
            logger.BacktestsWait(waiting.Count);
        }

        foreach (var id in waiting)
        {
            await EnqueueAsync(id, stoppingToken);
        }

        await using var stop = stoppingToken.Register(() => _stopped.TrySetResult());
        await _stopped.Task;
        await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
    }
}
