using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Metrics;

/// <summary>Every series name that a rule or panel may read.</summary>
internal static class KnownMetrics
{
    public static IReadOnlySet<string> Exported { get; } = Lines("exporter-metrics.txt").SelectMany(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')).ToHashSet();

    public static IReadOnlySet<string> Planned { get; } = Lines("planned-metrics.txt").ToHashSet();

    public static IReadOnlySet<string> Catalogue { get; } = MetricCatalogue.All.SelectMany(Series).ToHashSet();

    public static IReadOnlySet<string> Records { get; } = Rule.Metrics.Where(rule => !rule.IsAlert).Select(rule => rule.Name).ToHashSet();

    public static bool Contains(string name) =>
        Catalogue.Contains(name) || Exported.Contains(name) || Records.Contains(name) || Planned.Contains(name) || Planned.Contains(WithoutSuffix(name));

    private static IEnumerable<string> Series(MetricDefinition metric) =>
        metric.Kind == MetricKind.Histogram ? [metric.Name + "_bucket", metric.Name + "_sum", metric.Name + "_count"] : [metric.Name];

    private static string WithoutSuffix(string name) => name.EndsWith("_bucket", StringComparison.Ordinal) ? name[..^"_bucket".Length] : name;

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(RepositoryFolder.Combine("tests", "SparkStacker.Monitoring.Tests", "Stack", "Metrics", file)).Where(line => !line.StartsWith('#'));
}
