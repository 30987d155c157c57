namespace SparkStacker.Console.Infrastructure;

/// <summary>A panel that the console embeds: dashboard and number are those of the files below grafana/dashboards.</summary>
internal sealed record GrafanaPanel(string Dashboard, int Id, string Title)
{
    public static IReadOnlyList<GrafanaPanel> All { get; } =
    [
        new("ss-system", 1, "CPU"),
        new("ss-system", 2, "Memory"),
        new("ss-system", 3, "Disk used"),
        new("ss-system", 4, "Network"),
        new("ss-system", 19, ".NET memory"),
        new("ss-system", 16, "HTTP p95"),
        new("ss-exchange", 3, "Feed age"),
        new("ss-exchange", 5, "API latency"),
        new("ss-system", 7, "Container CPU"),
        new("ss-system", 8, "Container memory"),
    ];
}
