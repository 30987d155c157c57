namespace SparkStacker.Console.Schedules;

/// <summary>Looks at the schedules each second.</summary>
internal sealed class ScheduleService(ScheduleKeeper keeper, Hosting.StartupState state, TimeProvider clock, ILogger<ScheduleService> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.Ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keeper.LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                logger.NotLooked(fault);
            }
        }
    }
}
