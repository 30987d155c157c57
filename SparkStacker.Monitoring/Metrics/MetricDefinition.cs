using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Declaration of one metric: the exporter, the documentation and the tests come from it.</summary>
public sealed record MetricDefinition
{
    /// <summary>Series that a metric may have unless it says otherwise.</summary>
    public const int DefaultMaxSeries = 500;

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>Base unit, for example <c>seconds</c>; empty for plain counts.</summary>
    public string Unit { get; init; } = "";

    /// <summary>One line for people.</summary>
    public required string Help { get; init; }

    /// <summary>Event or snapshot field that feeds it.</summary>
    public required string Source { get; init; }

    /// <summary>Labels, in the order of the series' values.</summary>
    public ImmutableArray<MetricLabel> Labels { get; init; } = [];

    /// <summary>Upper bounds of a histogram's buckets, rising, without infinity.</summary>
    public ImmutableArray<double> Buckets { get; init; } = [];

    /// <summary>Most series; what comes beyond is refused and counted.</summary>
    public int MaxSeries { get; init; } = DefaultMaxSeries;

    /// <summary>Name of the family in OpenMetrics, where a counter's <c>_total</c> belongs to the sample.</summary>
    public string FamilyName => IsOpenMetricsCounter ? Name[..^"_total".Length] : Name;

    /// <summary>Type in the text format 0.0.4.</summary>
    public string TextType => Kind.ToString().ToLowerInvariant();

    /// <summary>Type in OpenMetrics: a counter whose name lacks <c>_total</c> can only be <c>unknown</c> there.</summary>
    public string OpenMetricsType => Kind == MetricKind.Counter && !IsOpenMetricsCounter ? "unknown" : TextType;

    private bool IsOpenMetricsCounter => Kind == MetricKind.Counter && Name.EndsWith("_total", StringComparison.Ordinal);
}
