using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notification_deliveries</c>: what is to go out, and what became of it.</summary>
internal sealed class NotificationDeliveryRow
{
    public long Id { get; init; }

    public required string ChannelId { get; init; }

    public required long NotificationId { get; init; }

    /// <summary>Address of the one user who asked for it; null for the channel's own.</summary>
    public string? Recipient { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the other side said last.</summary>
    public string? Answer { get; set; }
}
