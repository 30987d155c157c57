using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SparkStacker.Console.Storage.Sqlite;

/// <summary>What is special about SQLite: the file, the connection, key generation.</summary>
internal static class SqliteDatabase
{
    /// <summary>Longest wait for another writer, seconds.</summary>
    public const int BusySeconds = 5;

    private static readonly Lazy<bool> s_library = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    public static string FilePath(StorageOptions options) => Builder(options).DataSource;

    /// <summary>Before the first connection: finds the native library.</summary>
    public static void Load() => _ = s_library.Value;

    public static void Configure(DbContextOptionsBuilder builder, StorageOptions options)
    {
        Load();
        builder.UseSqlite(Builder(options).ConnectionString)
            .AddInterceptors(SqliteConnectionSetup.Instance)
            // Migrations are written by hand, without a model snapshot; a test compares the schemas instead.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>A connection to a database that exists, for jobs that only read and can't wait for EF Core's model.</summary>
    public static SqliteConnection OpenToRead(StorageOptions options)
    {
        Load();
        var builder = Builder(options);
        (builder.Mode, builder.Pooling) = (SqliteOpenMode.ReadWrite, false);
        var connection = new SqliteConnection(builder.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Numbers of rows need no table of their own (AUTOINCREMENT): such rows are never deleted, so a number never comes again.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var number in model.Model.GetEntityTypes().Select(e => e.FindPrimaryKey()?.Properties[0]).Where(p => p is { Name: "Number" }))
        {
            number!.SetValueGenerationStrategy(SqliteValueGenerationStrategy.None);
        }
    }

    /// <summary>Before the migrations, by the console that holds the data directory: makes the file, lets readers and the writer work side by side.</summary>
    public static async Task PrepareAsync(DbContext context, string file, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows() && !File.Exists(file))
        {
            await using var made = new FileStream(file, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }

        // EF Core locks migrations with a row of this table, which a program killed in the middle leaves behind for ever.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
    }

    /// <summary>Closes connections that wait for their next use, so that the next one opens the file anew.</summary>
    public static void CloseIdle(DbConnection connection) => SqliteConnection.ClearPool((SqliteConnection)connection);

    /// <summary>Why a connection string can't be used; null where it can.</summary>
    public static string? RefuseConnectionString(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            var builder = new SqliteConnectionStringBuilder(text);
            return builder.DataSource.Length == 0 ? "names no file; for example 'Data Source=/srv/sparkstacker/console.db'."
                : builder.Mode == SqliteOpenMode.Memory || builder.DataSource.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase)
                    ? "asks for a database in memory, which a restart would empty; give a file with 'Data Source=<path>'."
                : null;
        }
        catch (ArgumentException error)
        {
            return $"is not one of SQLite: {error.Message}";
        }
    }

    private static SqliteConnectionStringBuilder Builder(StorageOptions options)
    {
        var builder = new SqliteConnectionStringBuilder(options.Database.ConnectionString ?? "")
        {
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = BusySeconds,
        };
        if (builder.DataSource.Length == 0)
        {
            builder.DataSource = Path.Combine(Path.GetFullPath(options.DataDirectory), "sparkstacker.db");
        }

        return builder;
    }
}
