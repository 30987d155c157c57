using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>A label of a metric.</summary>
/// <param name="Name">Name.</param>
/// <param name="Values">The only values it may have; empty where they come from the configuration (strategies, markets, routes).</param>
public sealed record MetricLabel(string Name, ImmutableArray<string> Values)
{
    /// <summary>Whether the values are known beforehand, so that every series can start at 0.</summary>
    public bool IsClosed => Values.Length > 0;

    internal static MetricLabel Open(string name) => new(name, []);

    internal static MetricLabel Of(string name, params string[] values) => new(name, [.. values]);
}
