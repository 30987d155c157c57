using Quartz;

namespace SparkStacker.Console.Backtests;

/// <summary>What Quartz calls: the group of the job is its kind, its name the id of the row.</summary>
[DisallowConcurrentExecution]
internal sealed class QueuedJob : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The end of the console ends the job, not only the scheduler.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, (CancellationToken)context.Scheduler.Context[BacktestQueue.Stopping]!);
        await ((IHeavyWork)context.Scheduler.Context[context.JobDetail.Key.Group]!).RunAsync(context.JobDetail.Key.Name, stopping.Token);
    }
}
