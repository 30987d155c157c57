using System.Text.Json;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Notifications.Preferences;

/// <summary>How a user wants to be told, by kind.</summary>
public sealed record NotificationPreferences(KindPreference Trade, KindPreference Risk, KindPreference System, KindPreference Alert)
{
    public static NotificationPreferences Usual { get; } = new(KindPreference.Usual, KindPreference.Usual, KindPreference.Usual, KindPreference.Usual);

    public KindPreference Of(NotificationKind kind) => kind switch
    {
        NotificationKind.Trade => Trade,
        NotificationKind.Risk => Risk,
        NotificationKind.System => System,
        _ => Alert,
    };

    public NotificationPreferences With(NotificationKind kind, KindPreference preference) => kind switch
    {
        NotificationKind.Trade => this with { Trade = preference },
        NotificationKind.Risk => this with { Risk = preference },
        NotificationKind.System => this with { System = preference },
        _ => this with { Alert = preference },
    };

    internal static NotificationPreferences Read(string? stored) =>
        stored is null ? Usual : JsonSerializer.Deserialize<NotificationPreferences>(stored, ApiJson.Options) ?? Usual;

    internal string Write() => JsonSerializer.Serialize(this, ApiJson.Options);
}
