using SparkStacker.Console.Backups;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 2, 15, 0, TimeSpan.Zero));
    private TestStorage _storage = null!;

    private string Kept => Path.Combine(_folder.Path, "kept");

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        Directory.CreateDirectory(Path.Combine(_storage.Directory, "keys"));
        File.WriteAllText(Path.Combine(_storage.Directory, "keys", "key-1.xml"), "<key/>");
    }

    public async Task DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    // The audit is a chain: a copy of more than one moment would break it.
    [Fact]
    public async Task Take_WhileOthersWrite_IsOneMomentAndRestoresTheSameLastRows()
    {
        using var stop = new CancellationTokenSource();
        var audit = _storage.Get<IAuditLog>();
        await AppendAsync(audit, 50);
        // SQLite works in its caller's thread.
        var writing = Task.Run(() => WriteAsync(audit, stop.Token));
        var folder = new Backup(_clock).Take(_storage.File, Path.Combine(_storage.Directory, "keys"), Kept, []);
        var after = await LastAsync(_storage);
        await stop.CancelAsync();
        await writing;

        Assert.Empty(BackupCheck.Faults(folder));
        await using var restored = Restored(folder, "new");
        var (sequence, hash) = await LastAsync(restored);
        Assert.InRange(sequence, 50, after.Sequence);
        Assert.Equal(await HashAsync(_storage, sequence), hash);
        Assert.Null(await restored.Get<IAuditLog>().FindBreakAsync(default));
        Assert.Equal("<key/>", File.ReadAllText(Path.Combine(restored.Directory, "keys", "key-1.xml")));
        Assert.EndsWith("sparkstacker-20260301T021500Z", folder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("missing")]
    [InlineData("added")]
    public async Task Restore_BackupThatIsNotWhole_IsRefusedAndTouchesNothing(string damage)
    {
        await AppendAsync(_storage.Get<IAuditLog>(), 1);
        var folder = new Backup(_clock).Take(_storage.File, Path.Combine(_storage.Directory, "keys"), Kept, []);
        var key = Path.Combine(folder, "keys", "key-1.xml");
        switch (damage)
        {
            case "changed":
                File.AppendAllText(key, " ");
                break;
            case "missing":
                File.Delete(key);
                break;
            default:
                File.WriteAllText(Path.Combine(folder, "keys", "key-2.xml"), "<key/>");
                break;
        }

        Assert.Single(BackupCheck.Faults(folder));
        var error = Assert.Throws<BackupException>(() => Restored(folder, "new"));
        Assert.Contains("keys/key-", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "new")));
    }

    [Fact]
    public async Task Restore_OverADatabase_AsksAndKeepsTheOldOneAside()
    {
        await AppendAsync(_storage.Get<IAuditLog>(), 3);
        var folder = new Backup(_clock).Take(_storage.File, null, Kept, []);
        await using (var first = Restored(folder, "new"))
        {
            await AppendAsync(first.Get<IAuditLog>(), 1);
        }

        var data = Path.Combine(_folder.Path, "again");
        Restore(folder, data, replace: false);
        Assert.Throws<BackupException>(() => Restore(folder, data, replace: false));
        Restore(folder, data, replace: true);
        Assert.Single(Directory.GetFiles(data, "sparkstacker.db.before-20260301T021500Z"));
    }

    [Fact]
    public void Restore_DirectoryThatAConsoleHolds_IsRefused()
    {
        var folder = new Backup(_clock).Take(_storage.File, null, Kept, []);
        Assert.Throws<IOException>(() => Restore(folder, _storage.Directory, replace: true));
        Assert.True(File.Exists(_storage.File));
    }

    [Fact]
    public void Take_OtherFolders_GoWithItWithoutTheirLogs()
    {
        var grafana = Directory.CreateDirectory(Path.Combine(_folder.Path, "grafana", "plugins")).Parent!.FullName;
        SqliteCopy.Take(_storage.File, Path.Combine(grafana, "grafana.db"));
        File.WriteAllText(Path.Combine(grafana, "grafana.db-wal"), "");
        File.WriteAllText(Path.Combine(grafana, "plugins", "a.txt"), "a");
        var folder = new Backup(_clock).Take(_storage.File, null, Kept, [new BackupSource("grafana", grafana)]);

        Assert.Equal(["grafana/grafana.db", "grafana/plugins/a.txt", "sparkstacker.db"], BackupManifest.Read(folder).Files.Select(f => f.Name));
        Assert.Empty(BackupCheck.Faults(folder));
    }

    [Fact]
    public void Take_WithoutADatabase_SaysSoAndLeavesNothing()
    {
        Assert.Throws<BackupException>(() => new Backup(_clock).Take(Path.Combine(_folder.Path, "none.db"), null, Kept, []));
        Assert.False(Directory.Exists(Kept));
    }

    [Theory]
    [InlineData("grafana=/a", true)]
    [InlineData("grafana", false)]
    [InlineData("../x=/a", false)]
    [InlineData("console=/a", false)]
    [InlineData("keys=/a", false)]
    public void Source_Text_IsNameAndFolder(string text, bool isOne) => Assert.Equal(isOne, BackupSource.Parse(text) is not null);

    private static async Task WriteAsync(IAuditLog audit, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await AppendAsync(audit, 1);
        }
    }

    private static async Task AppendAsync(IAuditLog audit, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.Null(await audit.AppendAsync(new AuditEntry("a@example.com", null, "test", $"t{i}", null, null, "done", null), CancellationToken.None));
        }
    }

    private static async Task<(long Sequence, string Hash)> LastAsync(TestStorage storage)
    {
        await using var context = storage.Context();
        var last = context.Audit.OrderByDescending(a => a.Sequence).First();
        return (last.Sequence, last.Hash);
    }

    private static async Task<string> HashAsync(TestStorage storage, long sequence)
    {
        await using var context = storage.Context();
        return context.Audit.Single(a => a.Sequence == sequence).Hash;
    }

    private void Restore(string folder, string data, bool replace)
    {
        using var directory = new DataDirectory(Microsoft.Extensions.Options.Options.Create(new StorageOptions { DataDirectory = data }));
        new Restoration(_clock).Restore(folder, directory, Path.Combine(data, "sparkstacker.db"), replace);
    }

    private TestStorage Restored(string folder, string name)
    {
        var data = Path.Combine(_folder.Path, name);
        Restore(folder, data, replace: false);
        return TestStorage.Unmigrated(new() { ["SparkStacker:DataDirectory"] = data });
    }
}
