using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Backtests;

/// <summary>Heavy jobs of one kind in the database: the truth about them, whatever the scheduler remembers.</summary>
internal abstract class JobBook<TRow>(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time)
    where TRow : JobRow, new()
{
    private Action? _changed;

    public IDisposable OnChanged(Action callback)
    {
        _changed += callback;
        return new Leaving(() => _changed -= callback);
    }

    /// <summary>Tells that there is something new.</summary>
    public void Tell() => _changed?.Invoke();

    /// <summary>Changes a row where it is in one of the states.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> ChangeAsync(string id, BacktestState[] from, Action<TRow, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.FindAsync<TRow>([id], cancellationToken) is not { } row || !from.Contains(row.State))
        {
            return false;
        }

        change(row, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        Tell();
        return true;
    }

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await context.Set<TRow>().Where(r => r.Id == id && r.State != BacktestState.Running).ExecuteDeleteAsync(cancellationToken);
        Tell();
        return deleted > 0;
    }

    /// <summary>After a start: what was running has ended with the console; what waited still waits.</summary>
    /// <returns>Ids that wait, oldest first.</returns>
    public async Task<IReadOnlyList<string>> RecoverAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var row in await context.Set<TRow>().Where(r => r.State == BacktestState.Running).ToListAsync(cancellationToken))
        {
            (row.State, row.EndedAt, row.Problem) = (BacktestState.Interrupted, time.GetUtcNow(), "The console ended while it ran. Run it again to have its result.");
        }

        await context.SaveChangesAsync(cancellationToken);
        return await context.Set<TRow>().Where(r => r.State == BacktestState.Queued).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
    }

    protected async Task<List<TRow>> RowsAsync(string? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<TRow>().AsNoTracking();
        if (before is not null)
        {
            // Ids rise with time, so that a row that arrives while somebody turns pages moves nothing.
            rows = rows.Where(r => string.Compare(r.Id, before) < 0);
        }

        return await WithoutResult(rows.OrderByDescending(r => r.Id).Take(limit)).ToListAsync(cancellationToken);
    }

    protected async Task<TRow?> RowAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await WithoutResult(context.Set<TRow>().AsNoTracking().Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    protected async Task<byte[]?> PackedAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<TRow>().Where(r => r.Id == id).Select(r => r.Result).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes an order down.</summary>
    /// <returns>Its id.</returns>
    protected async Task<string> AddAsync(string request, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            context.Add(new TRow { Id = id, State = BacktestState.Queued, Request = request, RequestedBy = actor, RequestedAt = now });
            await context.SaveChangesAsync(cancellationToken);
        }

        Tell();
        return id;
    }

    // A list must not read megabytes of results.
    private static IQueryable<TRow> WithoutResult(IQueryable<TRow> rows) => rows.Select(r => new TRow
    {
        Id = r.Id,
        State = r.State,
        Request = r.Request,
        RequestedBy = r.RequestedBy,
        RequestedAt = r.RequestedAt,
        StartedAt = r.StartedAt,
        EndedAt = r.EndedAt,
        Problem = r.Problem,
        Summary = r.Summary,
    });

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
