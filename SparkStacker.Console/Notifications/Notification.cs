using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Notifications;

/// <summary>Something that people are told, as one user sees it.</summary>
/// <param name="Id">Number, growing.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How soon somebody should look.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Link">Page of the console that shows it.</param>
/// <param name="Time">When it was told first.</param>
/// <param name="LastTime">When it was told last.</param>
/// <param name="Repeats">How often it was told.</param>
/// <param name="IsEnd">Tells that an earlier one is over.</param>
/// <param name="EndedAt">When its matter was over; null while it isn't, and where that is never told.</param>
/// <param name="IsRead">Whether the user has read it.</param>
public sealed record Notification(
    long Id,
    NotificationKind Kind,
    NotificationSeverity Severity,
    string Title,
    string Text,
    string Link,
    DateTimeOffset Time,
    DateTimeOffset LastTime,
    int Repeats,
    bool IsEnd,
    DateTimeOffset? EndedAt,
    bool IsRead)
{
    internal static Notification Of(NotificationRow row, bool isRead) => new(
        row.Id, row.Kind, row.Severity, row.Title, row.Text, row.Link, row.Time, row.LastTime, row.Repeats, row.IsEnd, row.EndedAt, isRead);
}
