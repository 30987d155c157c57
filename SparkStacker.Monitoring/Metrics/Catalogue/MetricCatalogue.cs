using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Every metric that the process exports, in the order of the page. Nothing is measured that is not declared here.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics.</summary>
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        .. CoreCatalogue.All,
        .. MacdCatalogue.All,
        .. PerformanceCatalogue.All,
        .. RiskCatalogue.All,
        .. EngineCatalogue.All,
        .. ConsoleCatalogue.All,
        .. ProcessCatalogue.All,
        .. SelfCatalogue.All,
    ];
}
