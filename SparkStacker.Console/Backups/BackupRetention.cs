using System.Globalization;

namespace SparkStacker.Console.Backups;

/// <summary>Which backups stay: the newest of each of the last 7 days, 4 weeks and 6 months that have one.</summary>
internal static class BackupRetention
{
    private const int Days = 7;
    private const int Weeks = 4;
    private const int Months = 6;

    /// <summary>Deletes the others. Folders that aren't whole backups of ours are left alone.</summary>
    /// <returns>What was deleted.</returns>
    public static IReadOnlyList<string> Prune(string folder)
    {
        var all = Directory.GetDirectories(folder).Select(path => (Path: path, Time: TimeOf(path))).Where(b => b.Time is not null).ToDictionary(b => b.Time!.Value, b => b.Path);
        string[] old = [.. all.Keys.Except(Kept(all.Keys)).Order().Select(time => all[time])];
        foreach (var path in old)
        {
            Directory.Delete(path, recursive: true);
        }

        return old;
    }

    internal static IReadOnlySet<DateTime> Kept(IEnumerable<DateTime> times)
    {
        var newest = times.OrderDescending().ToList();
        return new[]
        {
            newest.GroupBy(t => t.Date).Take(Days).Select(day => day.First()),
            newest.GroupBy(t => (ISOWeek.GetYear(t), ISOWeek.GetWeekOfYear(t))).Take(Weeks).Select(week => week.First()),
            newest.GroupBy(t => (t.Year, t.Month)).Take(Months).Select(month => month.First()),
        }.SelectMany(kept => kept).ToHashSet();
    }

    private static DateTime? TimeOf(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith(Backup.Prefix, StringComparison.Ordinal) && File.Exists(BackupManifest.PathIn(path))
        && DateTime.TryParseExact(name[Backup.Prefix.Length..], Backup.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
