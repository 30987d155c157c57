using SparkStacker.Console.Notifications;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>notifications</c>: what people are told.</summary>
internal sealed class NotificationRow
{
    /// <summary>Never comes again, also where the newest is deleted: users remember up to which they have read.</summary>
    public long Id { get; init; }

    public required NotificationKind Kind { get; init; }

    public required NotificationSeverity Severity { get; init; }

    public required string Title { get; init; }

    public required string Text { get; set; }

    public required string Link { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required DateTimeOffset LastTime { get; set; }

    public required int Repeats { get; set; }

    public required bool IsEnd { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
