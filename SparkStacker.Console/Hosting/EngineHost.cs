using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Hosting;

/// <summary>
/// What happens once the console listens: migrate, make users possible, say where it is, then run the engine until the
/// end. A fault of the engine is shown and logged; the console stays up so that positions can be seen and closed.
/// </summary>
internal sealed class EngineHost(
    TradingEngine engine, IDbContextFactory<ConsoleDbContext> contexts, DatabaseMigrator migrator, FirstAdmin admin, StartAnnouncement announcement, StartupState state,
    IHostApplicationLifetime lifetime, ILogger<EngineHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Warm();
        if (!await StartedAsync(stoppingToken) || !await MigrateAsync(stoppingToken))
        {
            return;
        }

        // Trading doesn't wait for people, nor people for trading.
        var trading = TradeAsync(stoppingToken);
        await LetUsersInAsync(stoppingToken);
        await trading;
    }

    // Building the model takes about as long as starting to listen; neither waits for the other.
    private void Warm()
    {
        using var context = contexts.CreateDbContext();
        _ = context.Model;
    }

    private async Task TradeAsync(CancellationToken stoppingToken)
    {
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

    private Task<bool> MigrateAsync(CancellationToken stoppingToken) => OrStopAsync(
        async () =>
        {
            state.Advance("The database is brought up to date.");
            await migrator.MigrateAsync(stoppingToken);
        },
        stoppingToken);

    private Task<bool> LetUsersInAsync(CancellationToken stoppingToken) => OrStopAsync(
        async () =>
        {
            state.Advance("Users and roles are prepared.");
            var code = await admin.PrepareAsync(stoppingToken);
            state.Complete();
            announcement.Tell(code);
        },
        stoppingToken);

    // A start that fails ends the program: it says why on stderr and in the log.
    private async Task<bool> OrStopAsync(Func<Task> step, CancellationToken stoppingToken)
    {
        try
        {
            await step();
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
