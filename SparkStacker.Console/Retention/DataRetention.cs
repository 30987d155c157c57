using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Console.Retention;

/// <summary>Deletes what is older than its kind is kept.</summary>
internal sealed class DataRetention(
    IDbContextFactory<ConsoleDbContext> contexts, AuditPruning audit, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<DataRetention> logger)
{
    // Accounts and versions of parameters are read back to their beginning, whatever else is forgotten.
    private static readonly string[] s_lasting = [StoredJson.EventName(typeof(AccountOpened)), StoredJson.EventName(typeof(ParametersChanged))];

    /// <summary>Goes through all kinds; a fault at one leaves it for the next night and doesn't stop the others.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var (days, now) = (options.Value, clock.GetUtcNow());
        await EachAsync("candles", days.CandlesDays, now, CandlesAsync, cancellationToken);
        await EachAsync("events", days.EventsDays, now, EventsAsync, cancellationToken);
        await EachAsync("signals", days.SignalsDays, now, (context, before, cancel) => context.Signals.Where(s => s.Time < before).ExecuteDeleteAsync(cancel), cancellationToken);
        await EachAsync("backtests", days.BacktestsDays, now, JobsAsync, cancellationToken);
        await EachAsync(
            "sessions", days.SessionsDays, now,
            (context, before, cancel) => context.UserSessions.Where(s => s.EndedAt < before || s.ExpiresAt < before).ExecuteDeleteAsync(cancel), cancellationToken);
        await EachAsync("audit", days.AuditDays, now, (_, before, cancel) => audit.PruneAsync(before, cancel), cancellationToken);
    }

    private static Task<int> CandlesAsync(ConsoleDbContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var day = before.ToUnixTimeMilliseconds() - (long)TimeSpan.FromDays(1).TotalMilliseconds;
        return context.CandleBlocks.Where(b => b.DayMs < day).ExecuteDeleteAsync(cancellationToken);
    }

    // The newest keeps the numbering going.
    private static async Task<int> EventsAsync(ConsoleDbContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var last = await context.Events.MaxAsync(e => (long?)e.Sequence, cancellationToken);
        return await context.Events.Where(e => e.RecordedAt < before && e.Sequence < last && e.Type != s_lasting[0] && e.Type != s_lasting[1]).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<int> JobsAsync(ConsoleDbContext context, DateTimeOffset before, CancellationToken cancellationToken) =>
        await Ended(context.Backtests, before).ExecuteDeleteAsync(cancellationToken) + await Ended(context.Optimizations, before).ExecuteDeleteAsync(cancellationToken);

    private static IQueryable<TRow> Ended<TRow>(IQueryable<TRow> rows, DateTimeOffset before)
        where TRow : JobRow => rows.Where(r => r.EndedAt < before && r.State != BacktestState.Queued && r.State != BacktestState.Running);

    private async Task EachAsync(
        string kind, int? days, DateTimeOffset now, Func<ConsoleDbContext, DateTimeOffset, CancellationToken, Task<int>> delete, CancellationToken cancellationToken)
    {
        if (days is not { } kept)
        {
            return;
        }

        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (await delete(context, now - TimeSpan.FromDays(kept), cancellationToken) is > 0 and var count)
            {
                logger.Deleted(count, kind, kept);
            }
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            logger.NotDeleted(fault, kind);
        }
    }
}
