using System.ComponentModel;
using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record PreferencesRequest
{
    [Description("Positions and orders. What is missing, here and within, stays as it is.")]
    public KindPreferenceRequest? Trade { get; init; }

    [Description("Limits, stops, protection.")]
    public KindPreferenceRequest? Risk { get; init; }

    [Description("The console, its market data, its strategies.")]
    public KindPreferenceRequest? System { get; init; }

    [Description("What Alertmanager told.")]
    public KindPreferenceRequest? Alert { get; init; }

    public NotificationPreferences Over(NotificationPreferences before) => new(
        Trade?.Over(before.Trade) ?? before.Trade, Risk?.Over(before.Risk) ?? before.Risk, System?.Over(before.System) ?? before.System, Alert?.Over(before.Alert) ?? before.Alert);
}
