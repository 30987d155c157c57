using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notification_channels</c>: ways out of the console.</summary>
internal sealed class NotificationChannelRow
{
    public required string Id { get; init; }

    public ChannelKind Kind { get; set; }

    public bool IsEnabled { get; set; }

    public NotificationSeverity MinimumSeverity { get; set; }

    /// <summary>Names with commas between.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>Encrypted JSON.</summary>
    public string Settings { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? LastSentAt { get; set; }

    public DateTimeOffset? LastFailureAt { get; set; }

    public string? LastFailure { get; set; }
}
