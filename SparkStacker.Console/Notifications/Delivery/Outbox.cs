using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Decides where news go out, in the transaction that keeps them: after a crash each is either kept and to be sent, or neither.</summary>
internal sealed class Outbox(ILogger<Outbox> logger)
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

        foreach (var channel in await context.NotificationChannels.AsNoTracking().Where(c => c.IsEnabled).ToListAsync(cancellationToken))
        {
            var kinds = ChannelBook.Kinds(channel);
            var wanted = told.Where(t => t.Severity >= channel.MinimumSeverity && kinds.Contains(t.Row.Kind)).ToList();
            if (wanted.Count == 0)
            {
                continue;
            }

            var room = MostWaiting - await context.NotificationDeliveries.CountAsync(d => d.ChannelId == channel.Id && d.State == DeliveryState.Waiting, cancellationToken);
            context.NotificationDeliveries.AddRange(wanted.Take(room).Select(t => new NotificationDeliveryRow { ChannelId = channel.Id, NotificationId = t.Row.Id, NextAttemptAt = now }));
            if (wanted.Count > room)
            {
                logger.OutboxFull(wanted.Count - Math.Max(0, room), channel.Id, MostWaiting);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
