using Quartz;

namespace SparkStacker.Console.Retention;

/// <summary>What Quartz calls.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob : IJob
{
    /// <summary>Key of the <see cref="DataRetention"/> in the job's data.</summary>
    public const string Work = "work";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await ((DataRetention)context.MergedJobDataMap[Work]!).PruneAsync(cancellationToken);
}
