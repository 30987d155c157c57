using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>How the caller wants to be told.</summary>
internal sealed record PreferencesItem(KindPreferenceItem Trade, KindPreferenceItem Risk, KindPreferenceItem System, KindPreferenceItem Alert)
{
    public static PreferencesItem Of(NotificationPreferences p) =>
        new(KindPreferenceItem.Of(p.Trade), KindPreferenceItem.Of(p.Risk), KindPreferenceItem.Of(p.System), KindPreferenceItem.Of(p.Alert));
}
