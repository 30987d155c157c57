using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SparkStacker.Console.Storage.Sqlite;

/// <summary>Settings that SQLite keeps per connection. The journal holds money: a commit waits until the disk has it.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private static readonly string s_pragmas = $"PRAGMA busy_timeout = {SqliteDatabase.BusySeconds * 1_000}; PRAGMA synchronous = FULL;";

    public static SqliteConnectionSetup Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = s_pragmas;
        command.ExecuteNonQuery();
    }

    // SQLite works in the caller's thread anyway.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
