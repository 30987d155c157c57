namespace SparkStacker.Console.Notifications;

/// <summary>Notifications, newest first.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Older">Number before which the next page begins; null at the end.</param>
internal sealed record NotificationPage(IReadOnlyList<Notification> Items, long? Older);
