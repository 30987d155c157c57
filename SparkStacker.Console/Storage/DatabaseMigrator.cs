using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Storage;

/// <summary>Brings the database to this version's schema, once a start, before anything reads it.</summary>
internal sealed class DatabaseMigrator(
    DataDirectory directory, IDbContextFactory<ConsoleDbContext> contexts, IOptions<StorageOptions> options, ILogger<DatabaseMigrator> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether the database may be used.</summary>
    public bool IsMigrated { get; private set; }

    /// <summary>Why the last attempt failed, one sentence; null otherwise.</summary>
    public string? Fault { get; private set; }

    /// <summary>Makes the data directory and the database where they are missing and applies what is new. Does nothing the second time.</summary>
    /// <exception cref="IOException">The directory or the database can't be used; the message is for people.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!IsMigrated)
            {
                await ApplyAsync(cancellationToken);
                (IsMigrated, Fault) = (true, null);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Fault = error is IOException ? error.Message : SqliteFaults.Describe(error, SqliteDatabase.FilePath(options.Value));
            if (Fault is not null && error is not IOException)
            {
                throw new IOException(Fault, error);
            }

            Fault ??= $"The database can't be brought up to date: {error.Message}";
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        directory.Open();
        var file = SqliteDatabase.FilePath(options.Value);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await SqliteDatabase.PrepareAsync(context, file, cancellationToken);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        await context.Database.MigrateAsync(cancellationToken);
        Log.DatabaseMigrated(logger, file, pending);
    }
}
