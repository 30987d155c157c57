using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Tests.Storage;

public sealed class DatabaseMigratorTests
{
    [Fact]
    public async Task Migrate_NothingThereYet_MakesADirectoryAndAFileForTheOwnerOnly()
    {
        await using var storage = TestStorage.Unmigrated();
        var migrator = storage.Get<DatabaseMigrator>();
        Assert.False(migrator.IsMigrated);
        await migrator.MigrateAsync(default);
        Assert.True(migrator.IsMigrated);
        Assert.Null(migrator.Fault);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(storage.Directory));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(storage.File));
        }
    }

    [Fact]
    public async Task Migrate_Again_ChangesNothing()
    {
        await using var storage = await TestStorage.CreateAsync();
        await storage.Get<DatabaseMigrator>().MigrateAsync(default);
        await storage.RestartAsync();
        await storage.Get<DatabaseMigrator>().MigrateAsync(default);
        await using var context = storage.Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Migrate_AfterBeingKilledInTheMiddle_GoesOn()
    {
        await using var storage = await TestStorage.CreateAsync();
        await using (var context = storage.Context())
        {
            await context.Database.ExecuteSqlRawAsync("""
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2025-01-01 00:00:00');
                """);
        }

        await storage.RestartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await storage.Get<DatabaseMigrator>().MigrateAsync(patience.Token);
        Assert.True(storage.Get<DatabaseMigrator>().IsMigrated);
    }

    [Fact]
    public async Task Migrate_WhileAnotherConsoleHasTheDirectory_SaysSo()
    {
        await using var storage = await TestStorage.CreateAsync();
        await using var second = TestStorage.Unmigrated(new() { ["SparkStacker:DataDirectory"] = storage.Directory });
        var error = await Assert.ThrowsAsync<IOException>(() => second.Get<DatabaseMigrator>().MigrateAsync(default));
        Assert.Equal($"The data directory '{storage.Directory}' is in use by another console; stop that one, or give this one its own directory.", error.Message);
        Assert.Equal(error.Message, second.Get<DatabaseMigrator>().Fault);
        Assert.False(second.Get<DatabaseMigrator>().IsMigrated);
    }

    [Fact]
    public async Task Migrate_AFileThatIsNoDatabase_SaysSo()
    {
        await using var storage = TestStorage.Unmigrated();
        Directory.CreateDirectory(storage.Directory);
        await File.WriteAllTextAsync(storage.File, new string('x', 10_000));
        var error = await Assert.ThrowsAsync<IOException>(() => storage.Get<DatabaseMigrator>().MigrateAsync(default));
        Assert.StartsWith($"The database '{storage.File}' is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_ADirectoryThatCantBeMade_SaysSo()
    {
        var file = Path.GetTempFileName();
        await using var storage = TestStorage.Unmigrated(new() { ["SparkStacker:DataDirectory"] = Path.Combine(file, "below") });
        var error = await Assert.ThrowsAsync<IOException>(() => storage.Get<DatabaseMigrator>().MigrateAsync(default));
        Assert.Contains("can't be made", error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Keys_AfterARestart_ReadWhatTheyProtected()
    {
        await using var storage = await TestStorage.CreateAsync();
        var cookie = storage.Get<IDataProtectionProvider>().CreateProtector("cookie").Protect("signed in");
        await storage.RestartAsync();
        Assert.Equal("signed in", storage.Get<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie));
        Assert.Single(Directory.GetFiles(Path.Combine(storage.Directory, "keys")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_WrittenFirst_AreTheOwnersAlone(bool directoryExists)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Permissions there are inherited lists, not modes.
        }

        await using var storage = TestStorage.Unmigrated();
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode Open = Owner | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        if (directoryExists)
        {
            Directory.CreateDirectory(storage.Directory);
            File.SetUnixFileMode(storage.Directory, Open);
        }

        storage.Get<IDataProtectionProvider>().CreateProtector("cookie").Protect("signed in");
        Assert.Equal(Owner, File.GetUnixFileMode(Path.Combine(storage.Directory, "keys")));
        Assert.Equal(directoryExists ? Open : Owner, File.GetUnixFileMode(storage.Directory));
    }
}
