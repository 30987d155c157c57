namespace SparkStacker.Console.Notifications;

/// <summary>Something that people may want to be told.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How soon somebody should look.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Link">Page of the console that shows it, beginning with a slash.</param>
/// <param name="Key">The same for the same matter: what is told again soon is counted, not told twice.</param>
internal sealed record News(NotificationKind Kind, NotificationSeverity Severity, string Title, string Text, string Link, string Key)
{
    /// <summary>The matter under this key is over; of no interest where nothing was told of its beginning.</summary>
    public bool IsEnd { get; init; }
}
