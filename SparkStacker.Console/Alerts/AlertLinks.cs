using System.Globalization;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Infrastructure;

namespace SparkStacker.Console.Alerts;

/// <summary>Where an alert leads; null where the settings name no such place.</summary>
internal sealed class AlertLinks(IOptions<AlertsOptions> options, GrafanaLinks grafana)
{
    public string? Silences => WebLink.Absolute(options.Value.AlertmanagerUrl) is { } start ? start.TrimEnd('/') + "/#/silences" : null;

    /// <summary>Alertmanager's form for a silence, filled in with all labels.</summary>
    public string? NewSilence(Alert alert) => Silences is { } silences
        ? $"{silences}/new?filter={Uri.EscapeDataString("{" + string.Join(",", alert.Labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(Matcher)) + "}")}"
        : null;

    public string? Runbook(Alert alert) => WebLink.Absolute(alert.RunbookUrl) ?? WebLink.Below(options.Value.RunbookBaseUrl, alert.RunbookUrl);

    /// <summary>The panel that shows the figure, from an hour before.</summary>
    public string? Panel(Alert alert) => alert is { DashboardUid: { } uid, PanelId: { } panel }
        ? grafana.View(uid, panel, (alert.StartsAt - TimeSpan.FromHours(1)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))
        : null;

    private static string Matcher(KeyValuePair<string, string> label) =>
        $"{label.Key}=\"{label.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
