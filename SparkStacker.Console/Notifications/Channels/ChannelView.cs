namespace SparkStacker.Console.Notifications.Channels;

/// <summary>A channel as admins see it: nothing secret.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsEnabled">Whether it is used.</param>
/// <param name="MinimumSeverity">Less urgent news don't go out here.</param>
/// <param name="Kinds">What goes out here.</param>
/// <param name="Target">Where it leads, in short.</param>
/// <param name="Waiting">How many wait to be sent.</param>
/// <param name="LastSentAt">When the last one arrived; null where none has.</param>
/// <param name="LastFailureAt">When the last attempt failed; null where none has.</param>
/// <param name="LastFailure">Why, one sentence.</param>
public sealed record ChannelView(
    string Id,
    ChannelKind Kind,
    bool IsEnabled,
    NotificationSeverity MinimumSeverity,
    IReadOnlyList<NotificationKind> Kinds,
    string Target,
    int Waiting,
    DateTimeOffset? LastSentAt,
    DateTimeOffset? LastFailureAt,
    string? LastFailure)
{
    /// <summary>Its last attempt has failed.</summary>
    public bool IsFailing => LastFailureAt > (LastSentAt ?? DateTimeOffset.MinValue);
}
