namespace SparkStacker.Monitoring.Metrics;

/// <summary>Section <c>SparkStacker:Metrics</c>: who may read the metrics.</summary>
public sealed class MetricsOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Metrics";

    /// <summary>File that holds the bearer token; without one only loopback may read.</summary>
    public string? TokenFile { get; set; }
}
