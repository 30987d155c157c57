using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Decides where news go out, in the transaction that keeps them: after a crash each is either kept and to be sent, or neither.</summary>
internal sealed class Outbox(ChannelBook channels, ILogger<Outbox> logger)
{
    /// <summary>Most that wait for one channel; a receiver that is away for days doesn't fill the disk.</summary>
    public const int MostWaiting = 1_000;

    /// <param name="context">Within a transaction.</param>
    /// <param name="told">What is new, and the severity that decides where it goes: an end goes where its beginning went.</param>
    /// <param name="now">Time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task AddAsync(
        ConsoleDbContext context, IReadOnlyList<(NotificationRow Row, NotificationSeverity Severity)> told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
        {
            return;
        }

        var used = await context.NotificationChannels.AsNoTracking().Where(c => c.IsEnabled).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var mail = used.Find(c => c.Kind == ChannelKind.Email);
        foreach (var channel in used)
        {
            var wanted = Wanted(channel, told);
            if (channel == mail)
            {
                wanted = [.. wanted, .. await PersonalAsync(context, told, cancellationToken)];
            }

            await AddAsync(context, channel.Id, wanted, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private List<(long Notification, string? Recipient)> Wanted(NotificationChannelRow channel, IReadOnlyList<(NotificationRow Row, NotificationSeverity Severity)> told)
    {
        // A mail channel without recipients is there for those who ask for mail themselves.
        if (channel.Kind == ChannelKind.Email && channels.Open(channel) is { To: null })
        {
            return [];
        }

        var kinds = ChannelBook.Kinds(channel);
        return [.. told.Where(t => t.Severity >= channel.MinimumSeverity && kinds.Contains(t.Row.Kind)).Select(t => (t.Row.Id, (string?)null))];
    }

    private static async Task<IEnumerable<(long Notification, string? Recipient)>> PersonalAsync(
        ConsoleDbContext context, IReadOnlyList<(NotificationRow Row, NotificationSeverity Severity)> told, CancellationToken cancellationToken)
    {
        var askers = await (
            from settings in context.NotificationUsers
            where settings.Preferences != null
            join user in context.Users on settings.UserId equals user.Id
            where !user.IsDisabled && user.Email != null
            select new { user.Email, settings.Preferences }).ToListAsync(cancellationToken);
        return askers.Select(a => (a.Email, Preferences: NotificationPreferences.Read(a.Preferences)))
            .SelectMany(a => told.Where(t => KindPreference.Passes(a.Preferences.Of(t.Row.Kind).Email, t.Severity)).Select(t => (t.Row.Id, (string?)a.Email)));
    }

    private async Task AddAsync(
        ConsoleDbContext context, string channel, List<(long Notification, string? Recipient)> wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var room = MostWaiting - await context.NotificationDeliveries.CountAsync(d => d.ChannelId == channel && d.State == DeliveryState.Waiting, cancellationToken);
        context.NotificationDeliveries.AddRange(wanted.Take(room).Select(w => new NotificationDeliveryRow
        {
            ChannelId = channel,
            NotificationId = w.Notification,
            Recipient = w.Recipient,
            NextAttemptAt = now,
        }));
        if (wanted.Count > room)
        {
            logger.OutboxFull(wanted.Count - Math.Max(0, room), channel, MostWaiting);
        }
    }
}
