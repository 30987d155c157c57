using Quartz;

namespace SparkStacker.Console.Backtests;

/// <summary>What Quartz calls: the name of the job is the id of the backtest.</summary>
[DisallowConcurrentExecution]
internal sealed class BacktestJobRun : IJob
{
    public const string Runner = "runner";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await ((BacktestRunner)context.Scheduler.Context[Runner]!).RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
