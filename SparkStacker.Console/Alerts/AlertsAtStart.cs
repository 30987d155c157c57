using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Alerts;

/// <summary>What was acknowledged before a restart stays so: otherwise the restart would start the escalation again.</summary>
internal sealed class AlertsAtStart(AlertBook alerts, StartupState state) : BackgroundService
{
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

        await alerts.RefreshAsync(stoppingToken);
    }
}
