using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>From which severity on somebody is told of one kind.</summary>
internal sealed record KindPreferenceItem(NotificationThreshold Bell, NotificationThreshold Browser, NotificationThreshold Email)
{
    public static KindPreferenceItem Of(KindPreference p) => new(p.Bell, p.Browser, p.Email);
}
