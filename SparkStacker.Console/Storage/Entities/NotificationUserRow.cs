namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notification_users</c>: how far a user has read.</summary>
internal sealed class NotificationUserRow
{
    public required string UserId { get; init; }

    /// <summary>All up to this number are read.</summary>
    public long ReadThrough { get; set; }
}
