using System.ComponentModel;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record KindPreferenceRequest
{
    [Description("What the bell counts.")]
    public NotificationThreshold? Bell { get; init; }

    [Description("What browsers show that were switched on for it.")]
    public NotificationThreshold? Browser { get; init; }

    [Description("What goes to the caller's own address.")]
    public NotificationThreshold? Email { get; init; }

    public KindPreference Over(KindPreference before) => new(Bell ?? before.Bell, Browser ?? before.Browser, Email ?? before.Email);
}
