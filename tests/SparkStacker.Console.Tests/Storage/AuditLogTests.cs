using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Tests.Storage;

public sealed class AuditLogTests
{
    private static readonly AuditEntry s_entry = new("trader@example.org", "127.0.0.1", "close_position", "paper-1/7", null, "0.0005", "done", "4bf92f35");

    [Fact]
    public async Task Append_FromManyAtOnce_IsOneChainWithoutGaps()
    {
        await using var storage = await TestStorage.CreateAsync();
        var log = storage.Get<IAuditLog>();
        var faults = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => log.AppendAsync(s_entry with { Target = $"{i}" }, default))));
        Assert.All(faults, Assert.Null);
        await storage.RestartAsync();
        Assert.Null(await storage.Get<IAuditLog>().FindBreakAsync(default));
        await using var context = storage.Context();
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), await context.Audit.OrderBy(a => a.Sequence).Select(a => a.Sequence).ToListAsync());
        Assert.Equal(40, await context.Audit.Select(a => a.Target).Distinct().CountAsync());
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET result = 'denied' WHERE sequence = 2")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2")]
    [InlineData("REPLACE INTO audit_entries SELECT sequence, time_ticks, 'else', address, action, target, old_value, new_value, result, trace_id, previous_hash, hash, request_id FROM audit_entries WHERE sequence = 2")]
    public async Task Change_OfAnEntry_IsRefusedAndOtherwiseFound(string change)
    {
        await using var storage = await TestStorage.CreateAsync();
        var log = storage.Get<IAuditLog>();
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await log.AppendAsync(s_entry, default));
        }

        await using var context = storage.Context();
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(change));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await log.FindBreakAsync(default));

        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER tr_audit_entries_no_update; DROP TRIGGER tr_audit_entries_no_delete; DROP TRIGGER tr_audit_entries_at_end;");
        await context.Database.ExecuteSqlRawAsync(change);
        Assert.Equal(2, await log.FindBreakAsync(default));
    }

    [Fact]
    public void Next_WithoutARequestsName_HasTheHashThatOlderEntriesHave()
    {
        var older = AuditChain.Next(s_entry, null, DateTimeOffset.UnixEpoch);
        var named = AuditChain.Next(s_entry with { RequestId = "bot-7" }, null, DateTimeOffset.UnixEpoch);

        Assert.Equal(AuditChain.HashOf(older), AuditChain.Next(s_entry with { RequestId = null }, null, DateTimeOffset.UnixEpoch).Hash);
        Assert.NotEqual(older.Hash, named.Hash);
    }

    [Fact]
    public void Next_TextThatMovesBetweenColumns_HasAnotherHash()
    {
        var time = DateTimeOffset.UnixEpoch;
        var hashes = new[]
        {
            s_entry with { Action = "ab", Target = "c" }, s_entry with { Action = "a", Target = "bc" },
            s_entry with { Action = "ab", Target = null, OldValue = "c" }, s_entry with { Action = "ab", Target = "", OldValue = "c" },
        }.Select(e => AuditChain.Next(e, null, time).Hash).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Append_WhileTheDatabaseIsLocked_ReturnsAFaultAndWorksAgain()
    {
        await using var storage = await TestStorage.CreateAsync();
        var log = storage.Get<IAuditLog>();
        await using var other = new SqliteConnection($"Data Source={storage.File};Pooling=False");
        await other.OpenAsync();
        await using (var held = await other.BeginTransactionAsync())
        {
            var fault = await log.AppendAsync(s_entry, default);
            Assert.Contains("locked by another program", fault, StringComparison.Ordinal);
        }

        Assert.Null(await log.AppendAsync(s_entry, default));
        await using var context = storage.Context();
        Assert.Equal(1, (await context.Audit.SingleAsync()).Sequence);
    }
}
