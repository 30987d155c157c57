using System.CommandLine;
using SparkStacker.Console.Backups;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>backup</c>: while the console runs.</summary>
internal static class BackupCommand
{
    public static Command Define(Stream output)
    {
        var data = new Option<string?>("--data") { Description = "Data directory; without it that of the settings." };
        var to = new Option<string>("--to") { Description = "Folder that gets the backup, a folder of its own each.", DefaultValueFactory = _ => "./backups" };
        var verify = new Option<bool>("--verify") { Description = "Read the backup again and check each file and the database." };
        var withoutKeys = new Option<bool>("--without-keys") { Description = "Leave out the keys that sign cookies: everybody signs in anew after a restore." };
        var also = new Option<string[]>("--also") { Description = "Another folder that goes with it, as name=folder; databases in it are copied as of one moment.", DefaultValueFactory = _ => [] };
        var prune = new Option<bool>("--prune") { Description = "Afterwards keep 7 daily, 4 weekly and 6 monthly backups and delete the others." };
        var metrics = new Option<string?>("--metrics-directory") { Description = "Folder of node exporter's textfile collector: tells it of the success." };
        var command = new Command("backup", "Copies the database, the keys and other folders while the console runs.") { data, to, verify, withoutKeys, also, prune, metrics };
        command.SetAction(parsed =>
        {
            var others = parsed.GetValue(also)!.Select(text => BackupSource.Parse(text)
                ?? throw new InputException($"--also: found '{text}', allowed: name=folder; the name has letters, digits, '-' and '_', and isn't '{Backup.ConsoleTarget}' or 'keys'.")).ToList();
            var storage = VerbSettings.Storage(parsed.GetValue(data));
            var database = SqliteDatabase.FilePath(storage);
            var keys = parsed.GetValue(withoutKeys) ? null : Path.Combine(Path.GetFullPath(storage.DataDirectory), "keys");
            var folder = new Backup(TimeProvider.System).Take(database, keys, parsed.GetValue(to)!, others);
            if (parsed.GetValue(verify) && BackupCheck.Faults(folder) is [_, ..] faults)
            {
                throw new BackupException(string.Join('\n', faults));
            }

            if (parsed.GetValue(metrics) is { } textfile)
            {
                BackupMetric.Write(textfile, [Backup.ConsoleTarget, .. others.Select(other => other.Target)], TimeProvider.System.GetUtcNow());
            }

            using var lines = new StreamWriter(output, leaveOpen: true);
            lines.WriteLine(folder);
            foreach (var old in parsed.GetValue(prune) ? BackupRetention.Prune(Path.GetDirectoryName(folder)!) : [])
            {
                lines.WriteLine($"deleted {old}");
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
