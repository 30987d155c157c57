using System.Globalization;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Infrastructure;

/// <summary>Addresses of Grafana's dashboards and panels.</summary>
internal sealed class GrafanaLinks(IOptions<GrafanaOptions> options)
{
    private readonly string? _start = options.Value.Url is { Length: > 0 } url ? url.TrimEnd('/') + "/" : null;

    public bool IsSet => _start is not null;

    public string? Start => _start;

    /// <summary>A panel on its dashboard; null where there is no Grafana.</summary>
    public string? View(string dashboard, int panel, string from) =>
        Address($"d/{Uri.EscapeDataString(dashboard)}?viewPanel={panel.ToString(CultureInfo.InvariantCulture)}&from={Uri.EscapeDataString(from)}&to=now");

    /// <summary>A panel alone, for a frame.</summary>
    public string? Panel(string dashboard, int panel, string from, string theme) => Address(
        $"d-solo/{Uri.EscapeDataString(dashboard)}/{Uri.EscapeDataString(dashboard)}?orgId=1&panelId={panel.ToString(CultureInfo.InvariantCulture)}&from={Uri.EscapeDataString(from)}&to=now&theme={theme}&refresh=10s");

    private string? Address(string rest) => _start is null ? null : _start + rest;
}
