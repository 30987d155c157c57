namespace SparkStacker.Console.Infrastructure;

/// <summary>Section <c>SparkStacker:Grafana</c>: where its panels come from.</summary>
internal sealed class GrafanaOptions
{
    public const string Section = "SparkStacker:Grafana";

    /// <summary>Path on the console's own origin, such as <c>/grafana/</c>: a proxy serves both. Without it nothing is embedded.</summary>
    public string? Url { get; set; }
}
