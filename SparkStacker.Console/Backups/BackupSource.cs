namespace SparkStacker.Console.Backups;

/// <summary>Another program's folder that goes with the backup.</summary>
/// <param name="Target">Its name in the backup and in the metric.</param>
internal sealed record BackupSource(string Target, string Folder)
{
    /// <summary>Reads <c>grafana=/sources/grafana</c>; null where it is not of this form.</summary>
    public static BackupSource? Parse(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } target, { Length: > 0 } folder] && target.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && target is not (Backup.ConsoleTarget or "keys")
            ? new BackupSource(target, folder)
            : null;
}
