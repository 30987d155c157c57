using Microsoft.Data.Sqlite;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Backups;

/// <summary>Copies of SQLite databases that are in use.</summary>
internal static class SqliteCopy
{
    private const int LockSeconds = 30;

    /// <summary>Copies one moment of the database, all committed transactions of it and nothing else, while others write; the copy is one file.</summary>
    public static void Take(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadWrite); // Readers of a write-ahead log share an index file.
        using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        Ask(to, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>What SQLite finds wrong with a database; null where nothing is.</summary>
    public static string? Fault(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return Ask(connection, "PRAGMA integrity_check") is not "ok" and var found ? $"'{file}' is damaged: {found}" : null;
        }
        catch (SqliteException error)
        {
            return $"'{file}' can't be read: {error.Message}";
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        SqliteDatabase.Load();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = LockSeconds }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
