using System.CommandLine;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Security;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>keys rotate</c>: another master key for everything that is kept locked, while no console runs on the data directory.</summary>
internal static class KeysCommand
{
    public static Command Define(Stream output)
    {
        var next = new Option<string>("--new-key-file") { Description = "File that holds the new master key.", Required = true };
        var old = new Option<string?>("--old-key-file") { Description = "File that holds the master key so far; without it that of the settings, or none." };
        var data = new Option<string?>("--data") { Description = "Data directory; without it that of the settings." };
        var rotate = new Command("rotate", "Locks all stored keys with a new master key. After an interruption, run it again in the same way.") { next, old, data };
        rotate.SetAction(parsed =>
        {
            var after = Key("--new-key-file", parsed.GetValue(next)!);
            var before = parsed.GetValue(old) is { } file ? Key("--old-key-file", file) : OfSettings();
            using var directory = VerbSettings.Directory(VerbSettings.Storage(parsed.GetValue(data)));
            // A running console would go on to lock with the old one.
            directory.Open();
            var (files, unopened) = KeyRotation.Run(directory.Keys().FullName, before, after);
            if (unopened is not null)
            {
                throw new InputException($"'{unopened}' is opened by neither master key; nothing was changed. Give the one that locks it with --old-key-file.");
            }

            using var lines = new StreamWriter(output, leaveOpen: true);
            lines.WriteLine($"{files} {(files == 1 ? "file is" : "files are")} locked with the new master key. Give it to the console with SparkStacker__Security__MasterKeyFile.");
            return ExitCodes.Success;
        });
        return new Command("keys", "The keys that lock secrets.") { rotate };
    }

    private static KeyLock Key(string option, string file)
    {
        if (!File.Exists(file))
        {
            throw new InputException($"{option}: found '{file}', allowed: a file that can be read.");
        }

        var text = File.ReadAllText(file).Trim();
        return MasterKey.ProblemOf(text) is { } problem ? throw new InputException($"{option}: {problem}") : new KeyLock(text);
    }

    private static KeyLock? OfSettings()
    {
        var options = VerbSettings.Read().GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new SecurityOptions();
        return MasterKey.Problem(options) is { } problem ? throw new InputException(problem) : new MasterKey(Options.Create(options)).LockOrNull;
    }
}
