namespace SparkStacker.Console.Notifications;

/// <summary>Which notifications; null leaves a part open.</summary>
/// <param name="Kind">Only this kind.</param>
/// <param name="Severity">Only this severity.</param>
/// <param name="IsUnread">Only what the user hasn't read and wants to have counted.</param>
internal sealed record NotificationFilter(NotificationKind? Kind = null, NotificationSeverity? Severity = null, bool IsUnread = false);
