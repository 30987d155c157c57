using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications;

/// <summary>Keeps what people are to be told. The same matter told again within a while is counted; one that is over ends its beginning.</summary>
internal sealed class NotificationWriter(
    IDbContextFactory<ConsoleDbContext> contexts, NotificationFeed feed, Outbox outbox, IOptions<NotificationsOptions> options, TimeProvider clock) : IDisposable
{
    private const int LongestTitle = 100;
    private const int LongestText = 1_000;
    private static readonly TimeSpan s_betweenPruning = TimeSpan.FromHours(1);

    // Two at once would both find nothing told before.
    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _pruned;

    public async Task AddAsync(IReadOnlyList<News> news, CancellationToken cancellationToken)
    {
        List<(NotificationRow Row, NotificationSeverity Severity)> added = [];
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            foreach (var told in news)
            {
                if (await KeepAsync(context, told, clock.GetUtcNow(), cancellationToken) is { } row)
                {
                    added.Add((row, told.Severity));
                }

                await context.SaveChangesAsync(cancellationToken);
            }

            await outbox.AddAsync(context, added, clock.GetUtcNow(), cancellationToken);
            await PruneAsync(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        feed.Tell([.. added.Select(a => Notification.Of(a.Row, isRead: false))]);
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>The new row; null where an earlier one counts it, or where nothing ends.</returns>
    private async Task<NotificationRow?> KeepAsync(ConsoleDbContext context, News told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await context.Notifications.Where(n => n.Key == told.Key && n.EndedAt == null && !n.IsEnd).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        if (told.IsEnd)
        {
            open.ForEach(n => n.EndedAt = now);
            return open.Count == 0 ? null : Add(context, told, now);
        }

        if (open is [.., var last] && now - last.LastTime <= TimeSpan.FromMinutes(options.Value.RepeatMinutes))
        {
            (last.Repeats, last.LastTime, last.Text) = (last.Repeats + 1, now, Cut(told.Text, LongestText));
            return null;
        }

        return Add(context, told, now);
    }

    private static NotificationRow Add(ConsoleDbContext context, News told, DateTimeOffset now)
    {
        var row = new NotificationRow
        {
            Kind = told.Kind,
            // That something bad is over is good news.
            Severity = told.IsEnd ? NotificationSeverity.Info : told.Severity,
            Title = Cut(told.Title, LongestTitle),
            Text = Cut(told.Text, LongestText),
            Link = told.Link,
            Key = told.Key,
            Time = now,
            LastTime = now,
            Repeats = 1,
            IsEnd = told.IsEnd,
        };
        context.Notifications.Add(row);
        return row;
    }

    private async Task PruneAsync(ConsoleDbContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _pruned < s_betweenPruning)
        {
            return;
        }

        _pruned = now;
        var (oldest, last) = (now - TimeSpan.FromDays(options.Value.KeepDays), await context.Notifications.MaxAsync(n => (long?)n.Id, cancellationToken) ?? 0);
        var first = last - options.Value.KeepMost;
        await context.Notifications.Where(n => n.Time < oldest || n.Id <= first).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
