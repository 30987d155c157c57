using SparkStacker.Console.Backups;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Backups;

public sealed class BackupRetentionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kept_OneEachNightOfAYear_AreSevenDaysFourWeeksSixMonths()
    {
        var last = new DateTime(2026, 11, 21, 2, 15, 0, DateTimeKind.Utc); // A Saturday.
        var kept = BackupRetention.Kept(Enumerable.Range(0, 365).Select(day => last.AddDays(-day)));

        DateTime[] days = [.. Enumerable.Range(0, 7).Select(day => last.AddDays(-day))];
        DateTime[] sundays = [.. new[] { 6, 13, 20 }.Select(day => last.AddDays(-day))];
        DateTime[] months = [.. new[] { 10, 9, 8, 7, 6 }.Select(month => new DateTime(2026, month, DateTime.DaysInMonth(2026, month), 2, 15, 0, DateTimeKind.Utc))];
        Assert.Equal(days.Concat(sundays).Concat(months).Distinct().Order(), kept.Order());
    }

    [Fact]
    public void Kept_SeveralOfADay_IsTheLast()
    {
        DateTime[] times = [new(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc), new(2026, 1, 1, 2, 0, 0, DateTimeKind.Utc)];
        Assert.Equal([times[1]], BackupRetention.Kept(times));
    }

    [Fact]
    public void Prune_FoldersOfOthersAndPartialOnes_AreLeftAlone()
    {
        string[] names = ["sparkstacker-20260101T010000Z", "sparkstacker-20260101T020000Z", "sparkstacker-20260101T000000Z.partial", "photos"];
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, name));
            File.WriteAllText(Path.Combine(_folder.Path, name, "manifest.json"), "{}");
        }

        Directory.CreateDirectory(Path.Combine(_folder.Path, "sparkstacker-20250101T010000Z"));
        Assert.Equal([Path.Combine(_folder.Path, names[0])], BackupRetention.Prune(_folder.Path));
        Assert.Equal(4, Directory.GetDirectories(_folder.Path).Length);
    }
}
