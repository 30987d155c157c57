using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Alerts;

/// <summary>
/// Keeps what Alertmanager tells. An alert is told many times: its fingerprint says which it is, and there is at most one
/// open row for each. Whoever acknowledges one stops the escalation, by a gauge that its rules read.
/// </summary>
internal sealed class AlertBook(
    IDbContextFactory<ConsoleDbContext> contexts, IOptions<AlertsOptions> options, ConsoleMetrics metrics, TimeProvider time) : IAlertReader, IDisposable
{
    private const int LongestNote = 500;

    // Two deliveries at once would both find no open row.
    private readonly SemaphoreSlim _turn = new(1);
    private Action? _changed;

    /// <summary>Keeps what was told.</summary>
    public Task TakeAsync(IReadOnlyList<ReceivedAlert> alerts, CancellationToken cancellationToken) => ChangeAsync(
        async context =>
        {
            var now = time.GetUtcNow();
            foreach (var told in alerts)
            {
                await KeepAsync(context, told, now, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
            }

            var oldest = now - TimeSpan.FromDays(options.Value.KeepDays);
            await context.Alerts.Where(a => a.EndsAt < oldest).ExecuteDeleteAsync(cancellationToken);
            return CommandResult.Done;
        },
        cancellationToken);

    /// <summary>Somebody looks at it.</summary>
    public Task<CommandResult> AcknowledgeAsync(string id, string actor, string? note, CancellationToken cancellationToken) => ChangeAsync(
        async context =>
        {
            var text = note?.Trim();
            if (text?.Length > LongestNote)
            {
                return CommandResult.Failed("invalid_note", $"The note has {text.Length} characters, allowed: at most {LongestNote}.");
            }

            if (await context.Alerts.FindAsync([id], cancellationToken) is not { } row)
            {
                return CommandResult.Failed("alert_not_found", "There is no such alert.");
            }

            if (row.EndsAt is not null)
            {
                return CommandResult.Failed("alert_resolved", $"{row.Name} is over, so there is nothing to acknowledge.");
            }

            if (row.AcknowledgedBy is { } earlier)
            {
                return new CommandResult((EngineError?)null, $"{row.Name} was acknowledged by {earlier} already.");
            }

            (row.AcknowledgedAt, row.AcknowledgedBy, row.Note) = (time.GetUtcNow(), actor, string.IsNullOrEmpty(text) ? null : text);
            await context.SaveChangesAsync(cancellationToken);
            return new CommandResult((EngineError?)null, $"{row.Name} is acknowledged: its escalation stops.");
        },
        cancellationToken);

    /// <summary>After a start: says again what is acknowledged.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => ChangeAsync(_ => Task.FromResult(CommandResult.Done), cancellationToken);

    public async Task<AlertPage> ListAsync(AlertFilter filter, AlertCursor? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = Filtered(context.Alerts.AsNoTracking(), filter);
        if (after is { } last)
        {
            rows = filter.IsNewestFirst
                ? rows.Where(a => a.StartsAt < last.StartsAt || (a.StartsAt == last.StartsAt && string.Compare(a.Id, last.Id) < 0))
                : rows.Where(a => a.StartsAt > last.StartsAt || (a.StartsAt == last.StartsAt && string.Compare(a.Id, last.Id) > 0));
        }

        var ordered = filter.IsNewestFirst ? rows.OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id) : rows.OrderBy(a => a.StartsAt).ThenBy(a => a.Id);
        var found = await ordered.Take(limit + 1).ToListAsync(cancellationToken);
        Alert[] items = [.. found.Take(limit).Select(AlertRows.View)];
        return new AlertPage(items, found.Count > limit ? new AlertCursor(items[^1].StartsAt, items[^1].Id, filter.IsNewestFirst).ToString() : null);
    }

    public async Task<AlertCounts> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Alerts.Where(a => a.EndsAt == null);
        return new AlertCounts(
            await open.CountAsync(a => a.AcknowledgedAt == null, cancellationToken), await open.CountAsync(a => a.AcknowledgedAt != null, cancellationToken));
    }

    public IDisposable OnChanged(Action callback)
    {
        _changed += callback;
        return new Leave(() => _changed -= callback);
    }

    public void Dispose() => _turn.Dispose();

    private static async Task KeepAsync(ConsoleDbContext context, ReceivedAlert told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await context.Alerts.Where(a => a.Fingerprint == told.Fingerprint && a.EndsAt == null).OrderBy(a => a.StartsAt).FirstOrDefaultAsync(cancellationToken)
            ?? await context.Alerts.FirstOrDefaultAsync(a => a.Fingerprint == told.Fingerprint && a.StartsAt == told.StartsAt, cancellationToken);
        if (row is null)
        {
            context.Alerts.Add(AlertRows.New(told, now));
        }
        else
        {
            AlertRows.Update(row, told, now);
        }
    }

    private static IQueryable<AlertRow> Filtered(IQueryable<AlertRow> rows, AlertFilter filter)
    {
        rows = filter.State switch
        {
            AlertState.Firing => rows.Where(a => a.EndsAt == null && a.AcknowledgedAt == null),
            AlertState.Acknowledged => rows.Where(a => a.EndsAt == null && a.AcknowledgedAt != null),
            AlertState.Resolved => rows.Where(a => a.EndsAt != null),
            _ => rows,
        };
        rows = filter.Severity is { } severity ? rows.Where(a => a.Severity == severity) : rows;
        rows = filter.Strategy is { } strategy ? rows.Where(a => a.Strategy == strategy) : rows;
        rows = filter.From is { } from ? rows.Where(a => a.StartsAt >= from) : rows;
        rows = filter.To is { } to ? rows.Where(a => a.StartsAt < to) : rows;
        return filter.Name is { } name ? rows.Where(a => a.Name == name) : rows;
    }

    private async Task<CommandResult> ChangeAsync(Func<ConsoleDbContext, Task<CommandResult>> change, CancellationToken cancellationToken)
    {
        CommandResult result;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            result = await change(context);
            var open = await context.Alerts.AsNoTracking().Where(a => a.EndsAt == null).Select(a => new { a.Name, Seen = a.AcknowledgedAt != null }).ToListAsync(cancellationToken);
            metrics.AlertsChanged(open.GroupBy(a => a.Name, a => a.Seen).Select(alerts => KeyValuePair.Create(alerts.Key, alerts.All(seen => seen))));
        }
        finally
        {
            _turn.Release();
        }

        _changed?.Invoke();
        return result;
    }

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
