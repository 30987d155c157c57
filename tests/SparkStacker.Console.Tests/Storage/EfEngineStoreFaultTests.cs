using System.Data.Common;
using Microsoft.Data.Sqlite;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Storage;

public sealed class EfEngineStoreFaultTests
{
    private const UnixFileMode ReadOnlyFile = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode OpenDirectory =
        ReadOnlyFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private static readonly TradingAccount s_account = new(new AccountId("paper-1"), 1_000m, DateTimeOffset.UnixEpoch, null, "replay");

    [Fact]
    public async Task Commit_DiskFull_SaysSoWritesNothingAndWorksAgain()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { s_account } }));
        var connection = storage.Get<JournalConnection>().Session.Connection;
        Run(connection, $"PRAGMA max_page_count = {Run(connection, "PRAGMA page_count")}");

        var large = new EngineChanges();
        for (var i = 1; i <= 2_000; i++)
        {
            large.Ledger.Add(new LedgerEntry(s_account.Id, i, DateTimeOffset.UnixEpoch, LedgerKind.Fee, -0.1m, "a fill"));
        }

        var fault = storage.Engine.Commit(large);
        Assert.Equal($"The disk of '{storage.File}' is full; free some space.", fault);
        Assert.Equal(0, (await storage.Engine.LoadAsync(default)).LastLedgerSequence);

        Run(connection, "PRAGMA max_page_count = 1073741823");
        Assert.Null(storage.Engine.Commit(large));
        Assert.Equal(-200m, (await storage.Engine.LoadAsync(default)).Balance);
    }

    [Fact]
    public async Task Commit_CandlesOntoAFullDisk_KeepsNoneOfThem()
    {
        await using var storage = await TestStorage.CreateAsync();
        var connection = storage.Get<JournalConnection>().Session.Connection;
        Run(connection, $"PRAGMA max_page_count = {Run(connection, "PRAGMA page_count")}");
        var day = Enumerable.Range(1, 1_000).Select(i => new Candle(i * 60_000L, i, i, i, i, i)).ToArray();
        Assert.EndsWith("is full; free some space.", storage.Get<ICandleStore>().Save(MarketSymbol.EthUsd, Interval.OneMinute, day), StringComparison.Ordinal);

        Run(connection, "PRAGMA max_page_count = 1073741823");
        var next = new Candle(0, 1, 1, 1, 1, 1);
        Assert.Null(storage.Get<ICandleStore>().Save(MarketSymbol.EthUsd, Interval.OneMinute, [next]));
        Assert.Equal([next], storage.Get<ICandleStore>().Load(MarketSymbol.EthUsd, Interval.OneMinute, 0, long.MaxValue));
    }

    [Fact]
    public async Task Commit_FileWithoutWritePermission_SaysSoAndWorksAgain()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Permissions of a thread, and of files, as here exist on Linux only.
        }

        await using var storage = await TestStorage.CreateAsync();
        await storage.RestartAsync();
        var writable = File.GetUnixFileMode(storage.File);
        File.SetUnixFileMode(storage.Directory, OpenDirectory);
        File.SetUnixFileMode(storage.File, ReadOnlyFile);
        Assert.Equal($"The database '{storage.File}' is read-only; allow writing to the file and its directory.", CommitAsNobody(storage));

        File.SetUnixFileMode(storage.File, writable);
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { s_account } }));
        Assert.Equal(s_account, (await storage.Engine.LoadAsync(default)).Account);
    }

    [Fact]
    public async Task Commit_FileThatCantBeOpened_SaysSoAndWorksAgain()
    {
        await using var storage = await TestStorage.CreateAsync();
        await storage.RestartAsync();
        var inTheWay = Directory.CreateDirectory(storage.File + "-wal");
        Assert.Equal(
            $"The database '{storage.File}' can't be opened; check that its directory exists and allows writing.",
            storage.Engine.Commit(new EngineChanges { Accounts = { s_account } }));
        inTheWay.Delete();
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { s_account } }));
    }

    [Fact]
    public async Task Commit_LockedByAnotherProgram_SaysSoAndWorksAgain()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { s_account } }));
        await using var other = new SqliteConnection($"Data Source={storage.File};Pooling=False");
        await other.OpenAsync();
        Run(other, "BEGIN IMMEDIATE");
        var closed = s_account with { ClosedAt = DateTimeOffset.UnixEpoch };
        Assert.Equal(
            $"The database '{storage.File}' has been locked by another program for more than 5 s; close that program.",
            storage.Engine.Commit(new EngineChanges { Accounts = { closed } }));
        Run(other, "ROLLBACK");
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { closed } }));
        Assert.Null((await storage.Engine.LoadAsync(default)).Account);
    }

    [Fact]
    public async Task Commit_DamagedFile_SaysSo()
    {
        await using var storage = await TestStorage.CreateAsync();
        await storage.RestartAsync();
        await File.WriteAllTextAsync(storage.File, new string('x', 10_000));
        var fault = storage.Engine.Commit(new EngineChanges { Accounts = { s_account } });
        Assert.StartsWith($"The database '{storage.File}' is damaged (SQLite error 26); stop the console", fault, StringComparison.Ordinal);
    }

    // Synchronous: the permissions are those of this thread.
    private static string? CommitAsNobody(TestStorage storage)
    {
        using var user = FileUser.WithoutPrivileges();
        return storage.Engine.Commit(new EngineChanges { Accounts = { s_account } });
    }

    private static object? Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
