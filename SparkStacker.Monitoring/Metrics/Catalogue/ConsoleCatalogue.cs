using System.Collections.Immutable;
using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>How the console serves people.</summary>
internal static class ConsoleCatalogue
{
    public static MetricDefinition RequestDuration { get; } = new()
    {
        Name = "spark_stacker_http_request_duration_seconds",
        Kind = MetricKind.Histogram,
        Unit = "seconds",
        Help = "Time to answer a request; upgraded connections and health probes are left out.",
        Source = "request pipeline",
        Labels =
        [
            MetricLabel.Of("method", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"),
            MetricLabel.Open("route"),
            MetricLabel.Open("code"),
        ],
        Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],

        // Each series is 14 samples, and Prometheus takes 5,000 of this job in all.
        MaxSeries = 200,
    };

    public static MetricDefinition Circuits { get; } = new()
    {
        Name = "spark_stacker_ui_circuits",
        Kind = MetricKind.Gauge,
        Help = "Browser sessions that are held open.",
        Source = "circuit handler",
    };

    public static MetricDefinition StreamClients { get; } = new()
    {
        Name = "spark_stacker_stream_clients",
        Kind = MetricKind.Gauge,
        Help = "Open connections to the API's stream.",
        Source = "stream endpoint",
    };

    public static MetricDefinition LimitedRequests { get; } = new()
    {
        Name = "spark_stacker_limited_requests_total",
        Kind = MetricKind.Counter,
        Help = "Requests answered with 429, because their user or address sent too many.",
        Source = "limits of the API and of signing in",
        Labels = [MetricLabel.Of("limit", [.. Enum.GetValues<LimitedRequest>().Select(request => request.Label())])],
    };

    public static MetricDefinition AuthFailures { get; } = new()
    {
        Name = "spark_stacker_auth_failures_total",
        Kind = MetricKind.Counter,
        Help = "Refused sign-ins and tokens.",
        Source = "sign-in, setup and token checks",
        Labels = [MetricLabel.Of("reason", [.. Enum.GetValues<AuthFailureReason>().Select(reason => reason.Label())])],
    };

    public static MetricDefinition AuditEvents { get; } = new()
    {
        Name = "spark_stacker_audit_events_total",
        Kind = MetricKind.Counter,
        Help = "Entries of the audit; not_written where one was lost.",
        Source = "audit log",
        Labels = [MetricLabel.Open("action"), MetricLabel.Open("result")],
    };

    public static MetricDefinition AlertAcknowledged { get; } = new()
    {
        Name = "spark_stacker_alert_acknowledged",
        Kind = MetricKind.Gauge,
        Help = "1 where somebody has acknowledged every open alert of this name, 0 where one waits; absent without an open one.",
        Source = "alerts that Alertmanager sent",
        Labels = [MetricLabel.Open("source_alert")],
    };

    public static MetricDefinition LogMessages { get; } = new()
    {
        Name = "spark_stacker_log_messages_total",
        Kind = MetricKind.Counter,
        Help = "Log lines, counted where they are written.",
        Source = "logger",
        Labels = [MetricLabel.Of("level", [.. LogLevels.All]), MetricLabel.Of("category", [.. LogCategories.All])],
    };

    public static ImmutableArray<MetricDefinition> All { get; } = [RequestDuration, Circuits, StreamClients, LimitedRequests, AuthFailures, AuditEvents, AlertAcknowledged, LogMessages];
}
