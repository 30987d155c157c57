namespace SparkStacker.Monitoring.Metrics;

/// <summary>How metrics are written.</summary>
public enum MetricFormat
{
    /// <summary>Prometheus text format 0.0.4.</summary>
    Text,

    /// <summary>OpenMetrics text format 1.0.0.</summary>
    OpenMetrics,
}
