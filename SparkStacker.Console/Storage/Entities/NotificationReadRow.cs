namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notification_reads</c>: who has read which, where they haven't read all before it.</summary>
internal sealed class NotificationReadRow
{
    public required string UserId { get; init; }

    public required long NotificationId { get; init; }
}
