using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Backtests;

/// <summary>Backtests in the database: the truth about them, whatever the scheduler remembers.</summary>
internal sealed class BacktestBook(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : IBacktestReader
{
    private Action? _changed;

    public async Task<IReadOnlyList<BacktestJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Backtests.AsNoTracking();
        if (before is not null)
        {
            // Ids rise with time, so that a row that arrives while somebody turns pages moves nothing.
            rows = rows.Where(r => string.Compare(r.Id, before) < 0);
        }

        var page = await WithoutResult(rows.OrderByDescending(r => r.Id).Take(limit)).ToListAsync(cancellationToken);
        return page.ConvertAll(Job);
    }

    public async Task<BacktestJob?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await WithoutResult(context.Backtests.AsNoTracking().Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken) is { } row ? Job(row) : null;
    }

    public async Task<BacktestResult?> ResultAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var packed = await context.Backtests.Where(r => r.Id == id).Select(r => r.Result).SingleOrDefaultAsync(cancellationToken);
        return packed is null ? null : BacktestResult.Unpack(packed);
    }

    public IDisposable OnChanged(Action callback)
    {
        _changed += callback;
        return new Leaving(() => _changed -= callback);
    }

    /// <summary>Writes an order down.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddAsync(BacktestOrder order, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            context.Backtests.Add(new BacktestRow
            {
                Id = id,
                State = BacktestState.Queued,
                Request = JsonSerializer.Serialize(order, StoredJson.Options),
                RequestedBy = actor,
                RequestedAt = now,
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        _changed?.Invoke();
        return id;
    }

    /// <summary>Changes a row where it is in one of the states.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> ChangeAsync(string id, BacktestState[] from, Action<BacktestRow, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Backtests.FindAsync([id], cancellationToken) is not { } row || !from.Contains(row.State))
        {
            return false;
        }

        change(row, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        _changed?.Invoke();
        return true;
    }

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await context.Backtests.Where(r => r.Id == id && r.State != BacktestState.Running).ExecuteDeleteAsync(cancellationToken);
        _changed?.Invoke();
        return deleted > 0;
    }

    /// <summary>After a start: what was running has ended with the console; what waited still waits.</summary>
    /// <returns>Ids that wait, oldest first.</returns>
    public async Task<IReadOnlyList<string>> RecoverAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var row in await context.Backtests.Where(r => r.State == BacktestState.Running).ToListAsync(cancellationToken))
        {
            (row.State, row.EndedAt, row.Problem) = (BacktestState.Interrupted, time.GetUtcNow(), "The console ended while it ran. Run it again to have its result.");
        }

        await context.SaveChangesAsync(cancellationToken);
        return await context.Backtests.Where(r => r.State == BacktestState.Queued).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
    }

    // A list must not read megabytes of results.
    private static IQueryable<BacktestRow> WithoutResult(IQueryable<BacktestRow> rows) => rows.Select(r => new BacktestRow
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

    private static BacktestJob Job(BacktestRow row) => new(
        row.Id, row.State, JsonSerializer.Deserialize<BacktestOrder>(row.Request, StoredJson.Options)!, row.RequestedBy, row.RequestedAt, row.StartedAt, row.EndedAt,
        row.Problem, row.Summary is { } summary ? JsonSerializer.Deserialize<BacktestSummary>(summary, StoredJson.Options) : null);

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
