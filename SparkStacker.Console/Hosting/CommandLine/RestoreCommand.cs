using System.CommandLine;
using SparkStacker.Console.Backups;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>restore</c>: while no console runs on the data directory.</summary>
internal static class RestoreCommand
{
    public static Command Define(Stream output)
    {
        var backup = new Argument<string>("backup") { Description = "Folder of a backup." };
        var data = new Option<string?>("--data") { Description = "Data directory that gets it; without it that of the settings." };
        var verify = new Option<bool>("--verify") { Description = "Check each file and the database, and restore nothing." };
        var replace = new Option<bool>("--replace") { Description = "Move a database that is there aside instead of refusing." };
        var command = new Command("restore", "Checks a backup and puts it in the place of a console's data.") { backup, data, verify, replace };
        command.SetAction(parsed =>
        {
            using var lines = new StreamWriter(output, leaveOpen: true);
            var folder = parsed.GetValue(backup)!;
            if (parsed.GetValue(verify))
            {
                if (BackupCheck.Faults(folder) is [_, ..] faults)
                {
                    throw new BackupException(string.Join('\n', faults));
                }

                lines.WriteLine($"{folder} is whole.");
                return ExitCodes.Success;
            }

            var storage = VerbSettings.Storage(parsed.GetValue(data));
            using var directory = VerbSettings.Directory(storage);
            new Restoration(TimeProvider.System).Restore(folder, directory, SqliteDatabase.FilePath(storage), parsed.GetValue(replace));
            lines.WriteLine($"{folder} is restored to {directory.FullPath}.");
            return ExitCodes.Success;
        });
        return command;
    }
}
