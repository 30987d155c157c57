using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Stores;

internal sealed class AuditReader(IDbContextFactory<ConsoleDbContext> contexts) : IAuditReader
{
    public async Task<IReadOnlyList<AuditRow>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Audit.AsNoTracking().Where(a => before == null || a.Sequence < before);
        rows = filter.Actor is { } actor ? rows.Where(a => a.Actor.Contains(actor)) : rows;
        rows = filter.Action is { } action ? rows.Where(a => a.Action == action) : rows;
        rows = filter.IsRefused ? rows.Where(a => a.Result != "done" && a.Result != AuditEntry.Started) : rows;
        rows = filter.From is { } from ? rows.Where(a => a.Time >= from) : rows;
        rows = filter.To is { } to ? rows.Where(a => a.Time < to) : rows;
        return await rows.OrderByDescending(a => a.Sequence).Take(limit).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Audit.Select(a => a.Action).Distinct().OrderBy(a => a).ToListAsync(cancellationToken);
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Audit.LongCountAsync(cancellationToken);
    }
}
