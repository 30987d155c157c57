using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications;

/// <summary>Notifications as a user sees them: all up to a number are read, and after it single ones.</summary>
internal sealed class NotificationReader(IDbContextFactory<ConsoleDbContext> contexts, NotificationFeed feed)
{
    public async Task<NotificationPage> ListAsync(string user, NotificationFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await FilteredAsync(context, user, filter, cancellationToken);
        var found = await rows.AsNoTracking().Where(n => before == null || n.Id < before).OrderByDescending(n => n.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var items = await ViewAsync(context, user, [.. found.Take(limit)], cancellationToken);
        return new NotificationPage(items, found.Count > limit ? items[^1].Id : null);
    }

    public async Task<int> CountUnreadAsync(string user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await (await FilteredAsync(context, user, new NotificationFilter(IsUnread: true), cancellationToken)).CountAsync(cancellationToken);
    }

    /// <returns>False where there is no such notification.</returns>
    public async Task<bool> ReadAsync(string user, long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Notifications.AnyAsync(n => n.Id == id, cancellationToken))
        {
            return false;
        }

        // Two tabs may read the same at once.
        await context.Database.ExecuteSqlAsync($"INSERT INTO notification_reads (user_id, notification_id) VALUES ({user}, {id}) ON CONFLICT DO NOTHING", cancellationToken);
        feed.Tell([]);
        return true;
    }

    /// <param name="user">User's id.</param>
    /// <param name="through">Newest that the user has seen; null for all there are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ReadAllAsync(string user, long? through, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.Notifications.MaxAsync(n => (long?)n.Id, cancellationToken) ?? 0;
        var read = Math.Min(through ?? last, last);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO notification_users (user_id, read_through) VALUES ({user}, {read}) ON CONFLICT (user_id) DO UPDATE SET read_through = max(read_through, excluded.read_through)",
            cancellationToken);
        await context.NotificationReads.Where(r => r.UserId == user && r.NotificationId <= read).ExecuteDeleteAsync(cancellationToken);
        feed.Tell([]);
    }

    public static async Task<IQueryable<NotificationRow>> FilteredAsync(ConsoleDbContext context, string user, NotificationFilter filter, CancellationToken cancellationToken)
    {
        var rows = context.Notifications.AsQueryable();
        rows = filter.Kind is { } kind ? rows.Where(n => n.Kind == kind) : rows;
        rows = filter.Severity is { } severity ? rows.Where(n => n.Severity == severity) : rows;
        if (!filter.IsUnread)
        {
            return rows;
        }

        // What happened before there was a user is history to them.
        var since = await context.Users.Where(u => u.Id == user).Select(u => u.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        var through = await ReadThroughAsync(context, user, cancellationToken);
        var preferences = await PreferenceStore.FindAsync(context, user, cancellationToken);
        foreach (var quiet in Enum.GetValues<NotificationKind>().Where(k => preferences.Of(k).Bell != NotificationThreshold.Info))
        {
            var counted = Enum.GetValues<NotificationSeverity>().Where(s => KindPreference.Passes(preferences.Of(quiet).Bell, s)).ToList();
            rows = rows.Where(n => n.Kind != quiet || counted.Contains(n.Severity));
        }

        return rows.Where(n => n.Id > through && n.Time >= since && !context.NotificationReads.Any(r => r.UserId == user && r.NotificationId == n.Id));
    }

    public static async Task<IReadOnlyList<Notification>> ViewAsync(
        ConsoleDbContext context, string user, IReadOnlyList<NotificationRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var (least, most) = (rows.Min(r => r.Id), rows.Max(r => r.Id));
        var through = await ReadThroughAsync(context, user, cancellationToken);
        var read = await context.NotificationReads.Where(r => r.UserId == user && r.NotificationId >= least && r.NotificationId <= most)
            .Select(r => r.NotificationId).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Notification.Of(row, row.Id <= through || read.Contains(row.Id)))];
    }

    private static Task<long> ReadThroughAsync(ConsoleDbContext context, string user, CancellationToken cancellationToken) =>
        context.NotificationUsers.Where(u => u.UserId == user).Select(u => u.ReadThrough).FirstOrDefaultAsync(cancellationToken);
}
