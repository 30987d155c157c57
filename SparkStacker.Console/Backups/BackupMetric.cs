using System.Globalization;
using System.Text;

namespace SparkStacker.Console.Backups;

/// <summary>Tells node exporter's textfile collector when each target was last backed up; the alert BackupStale reads it.</summary>
internal static class BackupMetric
{
    public const string FileName = "sparkstacker_backup.prom";

    private const string Name = "spark_stacker_backup_last_success_timestamp_seconds";

    /// <summary>Written beside and renamed, so that a scrape never sees half of it. Other targets keep their lines.</summary>
    public static void Write(string folder, IEnumerable<string> targets, DateTimeOffset time)
    {
        var file = Path.Combine(folder, FileName);
        var lines = File.Exists(file)
            ? File.ReadAllLines(file).Where(line => line.StartsWith(Name + "{", StringComparison.Ordinal)).ToDictionary(line => line[..line.LastIndexOf(' ')])
            : [];
        foreach (var target in targets)
        {
            var series = $"{Name}{{target=\"{target}\"}}";
            lines[series] = string.Create(CultureInfo.InvariantCulture, $"{series} {time.ToUnixTimeSeconds()}");
        }

        var text = new StringBuilder()
            .Append("# HELP ").Append(Name).Append(" When the target was last backed up.\n# TYPE ").Append(Name).Append(" gauge\n")
            .AppendJoin('\n', lines.Values.Order(StringComparer.Ordinal)).Append('\n');
        File.WriteAllText(file + ".tmp", text.ToString());
        if (!OperatingSystem.IsWindows())
        {
            // The exporter is another user, and whoever runs backups may keep new files to himself.
            File.SetUnixFileMode(file + ".tmp", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        File.Move(file + ".tmp", file, overwrite: true);
    }
}
