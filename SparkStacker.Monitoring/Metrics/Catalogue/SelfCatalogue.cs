using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Where monitoring itself loses something.</summary>
internal static class SelfCatalogue
{
    public static MetricDefinition SeriesRefused { get; } = new()
    {
        Name = "spark_stacker_metric_series_refused_total",
        Kind = MetricKind.Counter,
        Help = "Measurements that would have made one series too many of a metric, or one with a label of over 200 characters.",
        Source = "metric registry",
        Labels = [MetricLabel.Open("metric")],
    };

    public static MetricDefinition EventsDropped { get; } = new()
    {
        Name = "spark_stacker_engine_events_dropped_total",
        Kind = MetricKind.Counter,
        Help = "Engine events that left a full queue unread.",
        Source = "engine subscription",
        Labels = [MetricLabel.Of("reader", "metrics", "log")],
    };

    public static MetricDefinition EventsRecovered { get; } = new()
    {
        Name = "spark_stacker_engine_events_recovered_total",
        Kind = MetricKind.Counter,
        Help = "Dropped engine events that were read from the snapshot afterwards.",
        Source = "engine subscription",
        Labels = [MetricLabel.Of("reader", "metrics", "log")],
    };

    public static MetricDefinition LogLinesDropped { get; } = new()
    {
        Name = "spark_stacker_log_lines_dropped_total",
        Kind = MetricKind.Counter,
        Help = "Log lines that a full queue refused; what the file's queue refuses reaches neither stdout nor Loki; Loki's queue drops its oldest.",
        Source = "log queues",
        Labels = [MetricLabel.Of("sink", "stdout", "file", "loki")],
    };

    public static MetricDefinition LokiPushes { get; } = new()
    {
        Name = "spark_stacker_loki_pushes_total",
        Kind = MetricKind.Counter,
        Help = "Attempts to push log lines to Loki: taken, tried again later, or refused for good.",
        Source = "Loki client",
        Labels = [MetricLabel.Of("result", "taken", "retried", "refused")],
    };

    public static ImmutableArray<MetricDefinition> All { get; } = [SeriesRefused, EventsDropped, EventsRecovered, LogLinesDropped, LokiPushes];
}
