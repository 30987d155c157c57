using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Retention;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Console.Tests.Storage;

namespace SparkStacker.Console.Tests.Retention;

public sealed class AuditPruningTests : IAsyncLifetime
{
    private static readonly AuditEntry s_entry = new("trader@example.org", null, "close_position", "p1", null, null, "done", null);

    private TestStorage _storage = null!;

    private IAuditLog Log => _storage.Get<IAuditLog>();

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await Log.AppendAsync(s_entry with { Target = $"p{i}" }, default));
        }
    }

    public async Task DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Prune_TheOldEnd_LeavesAChainThatVerifies_AndAgain()
    {
        await using var context = _storage.Context();
        var third = (await context.Audit.SingleAsync(a => a.Sequence == 3)).Time;

        Assert.Equal(2, await PruneAsync(third));
        Assert.Equal([3, 4, 5, 6], await SequencesAsync());
        Assert.Null(await Log.FindBreakAsync(default));

        Assert.Null(await Log.AppendAsync(s_entry, default));
        Assert.Equal(5, await PruneAsync(DateTimeOffset.MaxValue));
        Assert.Equal([8], await SequencesAsync());
        Assert.Null(await Log.FindBreakAsync(default));
        Assert.Null(await Log.AppendAsync(s_entry, default));
        Assert.Equal([8, 9], await SequencesAsync());
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET result = 'denied' WHERE sequence = 4", 4)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 4", 4)]
    public async Task Change_AfterPruning_IsRefusedAndOtherwiseFound(string change, long broken)
    {
        await using var context = _storage.Context();
        await PruneAsync((await context.Audit.SingleAsync(a => a.Sequence == 3)).Time);
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(change));

        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER tr_audit_entries_no_update; DROP TRIGGER tr_audit_entries_no_delete;");
        await context.Database.ExecuteSqlRawAsync(change);

        Assert.Equal(broken, await Log.FindBreakAsync(default));
    }

    [Fact]
    public async Task Cut_WithAnAnchorThatNobodyTold_IsFound()
    {
        await using var context = _storage.Context();
        var hash = (await context.Audit.SingleAsync(a => a.Sequence == 2)).Hash;
        await context.Database.ExecuteSqlAsync($"INSERT INTO audit_anchors (sequence, hash, time_ticks) VALUES (2, {hash}, 1)");
        await context.Audit.Where(a => a.Sequence <= 2).ExecuteDeleteAsync();

        Assert.Equal(3, await Log.FindBreakAsync(default));
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("DELETE FROM audit_anchors"));
    }

    [Fact]
    public async Task Prune_NothingOldEnough_WritesNothing()
    {
        Assert.Equal(0, await PruneAsync(DateTimeOffset.UnixEpoch));

        Assert.Equal(5, (await SequencesAsync()).Count);
    }

    private Task<int> PruneAsync(DateTimeOffset before) =>
        new AuditPruning(_storage.Get<IDbContextFactory<ConsoleDbContext>>(), Log, TimeProvider.System).PruneAsync(before, default);

    private async Task<List<long>> SequencesAsync()
    {
        await using var context = _storage.Context();
        return await context.Audit.OrderBy(a => a.Sequence).Select(a => a.Sequence).ToListAsync();
    }
}
