using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Commands;

/// <summary>Makes or changes a way out of the console.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsEnabled">Whether it is used.</param>
/// <param name="MinimumSeverity">Less urgent news don't go out there.</param>
/// <param name="Kinds">What goes out there.</param>
/// <param name="Settings">What is left open stays as it is.</param>
internal sealed record SaveChannel(
    string Channel, ChannelKind Kind, bool IsEnabled, NotificationSeverity MinimumSeverity, IReadOnlyList<NotificationKind> Kinds, ChannelSettings Settings)
    : ConsoleCommand("");
