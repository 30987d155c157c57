namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>What goes out, before it has a form.</summary>
/// <param name="Id">Id of the notification; 0 for a test.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How soon somebody should look.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Url">Where to look, as people reach the console; null where that isn't set.</param>
/// <param name="Time">When it was told.</param>
/// <param name="Key">The same for a matter's beginning and its end.</param>
/// <param name="IsEnd">Tells that the matter is over.</param>
internal sealed record DeliveryMessage(
    long Id, NotificationKind Kind, NotificationSeverity Severity, string Title, string Text, string? Url, DateTimeOffset Time, string Key, bool IsEnd)
{
    /// <summary>Address of one user; null for the channel's own.</summary>
    public string? Recipient { get; init; }

    public bool IsTest => Id == 0;

    /// <summary>Title for places without colours: "[critical] Trading stopped".</summary>
    public string Subject => $"[{(IsEnd ? "over" : Severity.ToString().ToLowerInvariant())}] {Title}";
}
