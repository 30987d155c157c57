namespace SparkStacker.Monitoring.Metrics.Otlp;

/// <summary>Section <c>SparkStacker:Otlp</c>: the same metrics, pushed to a collector that doesn't scrape.</summary>
public sealed class OtlpOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Otlp";

    /// <summary>The collector's address for metrics over HTTP, for example <c>http://localhost:4318/v1/metrics</c>; null pushes nothing.</summary>
    public string? MetricsUrl { get; set; }

    /// <summary>Seconds between pushes, 1 to 3,600.</summary>
    public int IntervalSeconds { get; set; } = 15;
}
