namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notification_users</c>: how far a user has read, and how they want to be told.</summary>
internal sealed class NotificationUserRow
{
    public required string UserId { get; init; }

    /// <summary>All up to this number are read.</summary>
    public long ReadThrough { get; set; }

    /// <summary>How the user wants to be told, as JSON; null as usual.</summary>
    public string? Preferences { get; set; }
}
