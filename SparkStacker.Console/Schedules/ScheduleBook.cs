using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Schedules;

/// <summary>The schedules as they are kept.</summary>
internal sealed class ScheduleBook(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null where the strategy has none.</summary>
    public async Task<ScheduleRow?> FindAsync(string strategy, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Schedules.AsNoTracking().FirstOrDefaultAsync(s => s.Strategy == strategy, cancellationToken);
    }

    public async Task<IReadOnlyList<ScheduleRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Schedules.AsNoTracking().OrderBy(s => s.Strategy).ToListAsync(cancellationToken);
    }

    /// <summary>A new version in place of the expected one.</summary>
    /// <returns>Null where it is kept; otherwise the version in force, which is another one.</returns>
    public async Task<int?> SetAsync(string strategy, TradingSchedule schedule, int expectedVersion, string actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Schedules.FirstOrDefaultAsync(s => s.Strategy == strategy, cancellationToken);
        if ((row?.Version ?? 0) != expectedVersion)
        {
            return row?.Version ?? 0;
        }

        if (row is null)
        {
            context.Schedules.Add(new ScheduleRow { Strategy = strategy, Version = 1, Windows = schedule.ToJson(), ChangedBy = actor, ChangedAt = clock.GetUtcNow() });
        }
        else
        {
            (row.Version, row.Windows, row.ChangedBy, row.ChangedAt, row.WasOpen) = (row.Version + 1, schedule.ToJson(), actor, clock.GetUtcNow(), null);
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException) when (row is null || context.Entry(row).State != EntityState.Unchanged)
        {
            // Somebody else was faster.
            return (await FindAsync(strategy, cancellationToken))?.Version ?? 0;
        }
    }

    /// <summary>A look is over: the next one acts where this has changed.</summary>
    public async Task SeenAsync(ScheduleRow row, bool isOpen, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Schedules.Where(s => s.Strategy == row.Strategy && s.Version == row.Version).ExecuteUpdateAsync(set => set.SetProperty(s => s.WasOpen, isOpen), cancellationToken);
    }
}
