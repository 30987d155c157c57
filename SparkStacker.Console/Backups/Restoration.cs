using System.Globalization;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Backups;

/// <summary>Puts a backup in the place of a console's data. Nothing is deleted: what was there is kept beside it.</summary>
internal sealed class Restoration(TimeProvider time)
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] s_databaseEndings = ["", "-wal", "-shm"];

    /// <param name="backup">Folder of the backup.</param>
    /// <param name="directory">The console's data directory; held meanwhile, so no console can run on it.</param>
    /// <param name="database">Its database.</param>
    /// <param name="replace">Whether a database that is there may be moved aside.</param>
    /// <exception cref="BackupException">The backup is damaged, or a database is there and stays.</exception>
    /// <exception cref="IOException">A console runs on the directory, or it can't be written.</exception>
    public void Restore(string backup, DataDirectory directory, string database, bool replace)
    {
        if (BackupCheck.Faults(backup) is [_, ..] faults)
        {
            throw new BackupException($"'{backup}' is damaged, nothing was restored: {string.Join(' ', faults)}");
        }

        directory.Open();
        if (File.Exists(database) && !replace)
        {
            throw new BackupException($"'{database}' is there already. Choose another SparkStacker__DataDirectory, or give --replace: it is then kept beside the restored one.");
        }

        var aside = ".before-" + time.GetUtcNow().ToString(Backup.TimeFormat, CultureInfo.InvariantCulture);
        foreach (var file in s_databaseEndings.Select(ending => database + ending).Where(File.Exists))
        {
            File.Move(file, file + aside);
        }

        CopyFile(Path.Combine(backup, Backup.DatabaseName), database);
        var stored = Path.Combine(backup, Backup.KeysName);
        if (Directory.Exists(stored))
        {
            var keys = directory.Keys().FullName;
            foreach (var file in Directory.GetFiles(stored))
            {
                CopyFile(file, Path.Combine(keys, Path.GetFileName(file)));
            }
        }
    }

    private static void CopyFile(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, OwnerReadsAndWrites);
        }
    }
}
