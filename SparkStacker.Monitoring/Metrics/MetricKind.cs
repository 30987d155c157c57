namespace SparkStacker.Monitoring.Metrics;

/// <summary>Kind of a metric.</summary>
public enum MetricKind
{
    /// <summary>Rises only; starts at 0 with the process.</summary>
    Counter,

    /// <summary>A value that rises and falls.</summary>
    Gauge,

    /// <summary>Observations counted in buckets.</summary>
    Histogram,
}
