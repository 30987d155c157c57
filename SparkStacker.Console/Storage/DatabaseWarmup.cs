using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Storage.Sqlite;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Storage;

/// <summary>
/// Most of a start is just-in-time compilation of the database's code. This does it on a second core while the host is
/// built: it builds the model, migrates an empty database in memory and reads it, and leaves nothing behind.
/// </summary>
internal static class DatabaseWarmup
{
    /// <summary>Returns at once. What fails here is reported by the start itself, which does the same with the real database.</summary>
    public static void Begin() => _ = Task.Run(RunAsync).ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default);

    internal static async Task RunAsync()
    {
        var builder = new DbContextOptionsBuilder();
        SqliteDatabase.Configure(builder, new StorageOptions());
        await using var memory = new SqliteConnection("Data Source=:memory:");
        builder.UseSqlite(memory);
        await memory.OpenAsync();
        await using var context = new ConsoleDbContext(builder.Options);
        await context.Database.GetPendingMigrationsAsync();
        await context.Database.MigrateAsync();
        await new EngineStateReader(context, NullLogger.Instance).ReadAsync(CancellationToken.None);
    }
}
