using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Hosting;

/// <summary>
/// What happens once the console listens: migrate, make users possible, say where it is, then run the engine until the
/// end. A fault of the engine is shown and logged; the console stays up so that positions can be seen and closed.
/// </summary>
internal sealed class EngineHost(
    TradingEngine engine, DatabaseMigrator migrator, FirstAdmin admin, StartAnnouncement announcement, StartupState state,
    IHostApplicationLifetime lifetime, ILogger<EngineHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken) || !await PrepareAsync(stoppingToken))
        {
            return;
        }

        try
        {
            await engine.RunAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.EngineEnded(exception);
        }
    }

    // Pages say what the start is waiting for, so listening comes first.
    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStopping = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    private async Task<bool> PrepareAsync(CancellationToken stoppingToken)
    {
        try
        {
            state.Advance("The database is brought up to date.");
            await migrator.MigrateAsync(stoppingToken);
            state.Advance("Users and roles are prepared.");
            var code = await admin.PrepareAsync(stoppingToken);
            state.Complete();
            announcement.Tell(code);
            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            logger.StartFailed(exception);
            state.Fail(exception);
            System.Console.Error.WriteLine($"SparkStacker can't start: {exception.Message}");
            Environment.ExitCode = ExitCodes.Failure;
            lifetime.StopApplication();
            return false;
        }
    }
}
