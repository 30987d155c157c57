using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Api.Idempotency;

/// <summary>Keeps keys and answers for a day.</summary>
internal sealed class IdempotencyStore(IDbContextFactory<ConsoleDbContext> contexts, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SparkStacker.Console.Api.Idempotency");

    /// <summary>What is stored under a key; where nothing is, the key is taken, durably, and null returned.</summary>
    public async Task<IdempotencyRow?> FindOrTakeAsync(string owner, string key, string requestHash)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var oldest = now - s_kept;
        await context.IdempotencyKeys.Where(r => r.CreatedAt < oldest).ExecuteDeleteAsync();
        if (await context.IdempotencyKeys.AsNoTracking().FirstOrDefaultAsync(r => r.Owner == owner && r.Key == key) is { } known)
        {
            return known;
        }

        context.IdempotencyKeys.Add(new IdempotencyRow { Owner = owner, Key = key, RequestHash = requestHash, CreatedAt = now });
        await context.SaveChangesAsync();
        return null;
    }

    /// <summary>Keeps an answer.</summary>
    public async Task KeepAsync(string owner, string key, ApiAnswer answer)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var row = await context.IdempotencyKeys.SingleAsync(r => r.Owner == owner && r.Key == key);
        (row.Status, row.ContentType, row.Body) = (answer.Status, answer.ContentType, _protector.Protect(answer.Body));
        (row.Location, row.ETag) = (answer.Location, answer.ETag);
        await context.SaveChangesAsync();
    }

    /// <summary>Nothing was done: the key is free again.</summary>
    public async Task ReleaseAsync(string owner, string key)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.IdempotencyKeys.Where(r => r.Owner == owner && r.Key == key).ExecuteDeleteAsync();
    }

    /// <summary>The answer as it was given.</summary>
    public ApiAnswer Restore(IdempotencyRow row) =>
        ApiAnswer.Raw(row.Status!.Value, _protector.Unprotect(row.Body!), row.ContentType, row.Location, row.ETag);
}
