using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Sends what waits, channel by channel and in order. What can't be sent now keeps the rest of its channel waiting, and no other channel.</summary>
internal sealed class DeliveryRound(
    IDbContextFactory<ConsoleDbContext> contexts, ChannelBook channels, IEnumerable<IChannelSender> senders, NotificationFeed feed,
    IOptions<NotificationsOptions> options, TimeProvider clock, ILogger<DeliveryRound> logger)
{
    private const int Spreads = 1_000;

    /// <summary>Channels that have something to send, and when the first of it is due.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.NotificationDeliveries.Where(d => d.State == DeliveryState.Waiting)
            .GroupBy(d => d.ChannelId).Select(g => new { g.Key, At = g.Min(d => d.NextAttemptAt) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellationToken);
    }

    /// <summary>Sends all of a channel that is due.</summary>
    public async Task SendAsync(string channelId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        while (await NextAsync(context, channelId, cancellationToken) is var (delivery, notification, channel))
        {
            var result = await AttemptAsync(channel, Message(notification) with { Recipient = delivery.Recipient }, cancellationToken);
            await KeepAsync(context, delivery, channel, result, cancellationToken);
            feed.Tell([]);
        }
    }

    /// <summary>Sends one message now, whatever waits; null where there is no such channel.</summary>
    public async Task<DeliveryResult?> TestAsync(string channelId, string actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.NotificationChannels.FindAsync([channelId], cancellationToken) is not { } channel)
        {
            return null;
        }

        var test = new DeliveryMessage(
            0, NotificationKind.System, NotificationSeverity.Info, "Test message", $"{actor} tests the channel {channelId}. Nothing has happened.", Url("/"), clock.GetUtcNow(), $"test:{channelId}", false);
        var result = await AttemptAsync(channel, test, cancellationToken);
        Note(channel, result);
        await context.SaveChangesAsync(cancellationToken);
        return result;
    }

    private async Task<DeliveryResult> AttemptAsync(NotificationChannelRow channel, DeliveryMessage message, CancellationToken cancellationToken) =>
        channels.Open(channel) is { } settings
            ? await senders.Single(s => s.Kind == channel.Kind).SendAsync(settings, message, cancellationToken)
            : new(DeliveryOutcome.Refused, "The settings were encrypted with keys that are gone; enter them again.");

    private async Task<(NotificationDeliveryRow Delivery, NotificationRow Notification, NotificationChannelRow Channel)?> NextAsync(
        ConsoleDbContext context, string channelId, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var found = await (
            from delivery in context.NotificationDeliveries
            where delivery.ChannelId == channelId && delivery.State == DeliveryState.Waiting && delivery.NextAttemptAt <= now
            join notification in context.Notifications on delivery.NotificationId equals notification.Id
            join channel in context.NotificationChannels on delivery.ChannelId equals channel.Id
            where channel.IsEnabled
            orderby delivery.Id
            select new { delivery, notification, channel }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.delivery, found.notification, found.channel);
    }

    private async Task KeepAsync(
        ConsoleDbContext context, NotificationDeliveryRow delivery, NotificationChannelRow channel, DeliveryResult result, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (delivery.Attempts, delivery.Answer) = (delivery.Attempts + 1, result.Sentence);
        Note(channel, result);
        if (result.Outcome == DeliveryOutcome.Retry && delivery.Attempts < Backoff.MostAttempts)
        {
            var at = now + Backoff.After(delivery.Attempts, result.RetryAfter, (double)RandomNumberGenerator.GetInt32(Spreads) / Spreads);
            delivery.NextAttemptAt = at;
            await context.NotificationDeliveries.Where(d => d.ChannelId == channel.Id && d.State == DeliveryState.Waiting && d.NextAttemptAt < at)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.NextAttemptAt, at), cancellationToken);
        }
        else
        {
            (delivery.State, delivery.EndedAt) = (result.Outcome == DeliveryOutcome.Sent ? DeliveryState.Sent : DeliveryState.Failed, now);
        }

        if (delivery.State == DeliveryState.Failed)
        {
            logger.GivenUp(channel.Id, delivery.Attempts, result.Sentence);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private void Note(NotificationChannelRow channel, DeliveryResult result)
    {
        if (result.Outcome == DeliveryOutcome.Sent)
        {
            channel.LastSentAt = clock.GetUtcNow();
        }
        else
        {
            (channel.LastFailureAt, channel.LastFailure) = (clock.GetUtcNow(), result.Sentence);
        }
    }

    private DeliveryMessage Message(NotificationRow row) => new(row.Id, row.Kind, row.Severity, row.Title, row.Text, Url(row.Link), row.Time, row.Key, row.IsEnd);

    private string? Url(string link) => WebLink.Absolute(options.Value.PublicUrl) is { } start ? start.TrimEnd('/') + link : null;
}
