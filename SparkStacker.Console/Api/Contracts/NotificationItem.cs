using SparkStacker.Console.Notifications;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Something that people are told.</summary>
internal sealed record NotificationItem(
    long Id, NotificationKind Kind, NotificationSeverity Severity, string Title, string Text, string Link,
    DateTimeOffset Time, DateTimeOffset LastTime, int Repeats, bool IsEnd, DateTimeOffset? EndedAt, bool IsRead)
{
    public static NotificationItem Of(Notification n) =>
        new(n.Id, n.Kind, n.Severity, n.Title, n.Text, n.Link, n.Time, n.LastTime, n.Repeats, n.IsEnd, n.EndedAt, n.IsRead);
}
