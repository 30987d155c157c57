using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SparkStacker.Console.Backups;

/// <summary>
/// Takes backups: a folder each, named by its time, with the database, the keys and a manifest of checksums. It has its
/// name only once it is whole; one that was cut off keeps the ending <c>.partial</c>.
/// </summary>
internal sealed class Backup(TimeProvider time)
{
    public const string ConsoleTarget = "console";
    public const string DatabaseName = "sparkstacker.db";
    public const string KeysName = "keys";
    public const string Prefix = "sparkstacker-";
    public const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="database">The console's database.</param>
    /// <param name="keys">Folder of the keys; null leaves them out.</param>
    /// <param name="to">Where backups are kept.</param>
    /// <param name="others">What else goes with it.</param>
    /// <returns>The backup's folder.</returns>
    /// <exception cref="BackupException">It could not be made.</exception>
    public string Take(string database, string? keys, string to, IReadOnlyList<BackupSource> others)
    {
        if (!File.Exists(database))
        {
            throw new BackupException($"There is no database '{database}' to back up.");
        }

        var now = time.GetUtcNow();
        var folder = Path.Combine(Path.GetFullPath(to), Prefix + now.ToString(TimeFormat, CultureInfo.InvariantCulture));
        var partial = folder + ".partial";
        try
        {
            if (Directory.Exists(folder))
            {
                throw new BackupException($"'{folder}' exists already.");
            }

            Make(partial);
            SqliteCopy.Take(database, Path.Combine(partial, DatabaseName));
            if (keys is not null && Directory.Exists(keys))
            {
                Copy(keys, Path.Combine(partial, KeysName));
            }

            foreach (var other in others)
            {
                Copy(other.Folder, Path.Combine(partial, other.Target));
            }

            BackupManifest.Of(partial, now).Write(partial);
            Directory.Move(partial, folder);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"The backup below '{to}' could not be made: {error.Message}");
        }
    }

    /// <summary>Copies a folder; databases in it as they are at one moment.</summary>
    internal static void Copy(string from, string to)
    {
        Make(to);
        foreach (var file in Directory.GetFiles(from).Where(file => !IsSqliteExtra(file)))
        {
            var target = Path.Combine(to, Path.GetFileName(file));
            if (file.EndsWith(".db", StringComparison.Ordinal))
            {
                SqliteCopy.Take(file, target);
            }
            else
            {
                File.Copy(file, target, overwrite: true);
            }
        }

        foreach (var folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    internal static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    private static bool IsSqliteExtra(string file) => file.EndsWith(".db-wal", StringComparison.Ordinal) || file.EndsWith(".db-shm", StringComparison.Ordinal);
}
