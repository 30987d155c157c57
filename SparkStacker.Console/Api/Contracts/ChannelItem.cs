using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A way out of the console, without its secrets.</summary>
internal sealed record ChannelItem(
    string Id, ChannelKind Kind, bool IsEnabled, NotificationSeverity MinimumSeverity, IReadOnlyList<NotificationKind> Kinds, string Target,
    int Waiting, DateTimeOffset? LastSentAt, DateTimeOffset? LastFailureAt, string? LastFailure)
{
    public static ChannelItem Of(ChannelView c) =>
        new(c.Id, c.Kind, c.IsEnabled, c.MinimumSeverity, c.Kinds, c.Target, c.Waiting, c.LastSentAt, c.LastFailureAt, c.LastFailure);
}
