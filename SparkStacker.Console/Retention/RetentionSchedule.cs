using Microsoft.Extensions.Options;
using Quartz;
using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Retention;

/// <summary>Deletes the old each night, after the heavy jobs that run then, and once after a start: a console may never be up at night.</summary>
internal sealed class RetentionSchedule(DataRetention retention, BacktestQueue queue, IOptions<RetentionOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await queue.ScheduleAsync(Job("start"), TriggerBuilder.Create().StartNow().Build(), stoppingToken);
            await queue.ScheduleAsync(
                Job("night"), TriggerBuilder.Create().WithCronSchedule($"0 0 {options.Value.Hour} * * ?", cron => cron.InTimeZone(TimeZoneInfo.Utc)).Build(), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The console stops before it has started.
        }
    }

    private IJobDetail Job(string name) =>
        JobBuilder.Create<RetentionJob>().WithIdentity(name, nameof(Retention)).UsingJobData(new JobDataMap { [RetentionJob.Work] = retention }).Build();
}
