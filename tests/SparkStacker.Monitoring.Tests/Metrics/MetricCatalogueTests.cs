using System.Text.RegularExpressions;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed partial class MetricCatalogueTests
{
    /// <summary>Rules and dashboards outside this repository's build know these names, types and labels.</summary>
    [Fact]
    public void All_AgainstTheBaseline_IsUnchanged() =>
        Assert.Equal(
            File.ReadAllLines(RepositoryFolder.Combine("tests", "SparkStacker.Monitoring.Tests", "Metrics", "metrics.txt")),
            MetricCatalogue.All.Select(Describe));

    [Fact]
    public void All_Names_AreUniqueAndWellFormed()
    {
        Assert.Equal(MetricCatalogue.All.Length, MetricCatalogue.All.Select(metric => metric.Name).Distinct().Count());
        Assert.All(MetricCatalogue.All, metric => Assert.Matches(Name(), metric.Name));
    }

    [Fact]
    public void All_Metrics_SayWhatTheyAreAndWhereFrom() => Assert.All(MetricCatalogue.All, metric =>
    {
        Assert.EndsWith(".", metric.Help, StringComparison.Ordinal);
        Assert.NotEmpty(metric.Source);
        Assert.True(metric.Unit.Length == 0 || metric.FamilyName.EndsWith('_' + metric.Unit, StringComparison.Ordinal), $"{metric.Name}: unit {metric.Unit}");
        Assert.Equal(metric.Kind == MetricKind.Histogram, !metric.Buckets.IsEmpty);
        Assert.Equal(metric.Buckets.Order(), metric.Buckets);
    });

    [Fact]
    public void All_Counters_EndInTotalButOne() =>
        Assert.Equal(
            ["spark_stacker_signal_count"],
            MetricCatalogue.All.Where(m => m.Kind == MetricKind.Counter && !m.Name.EndsWith("_total", StringComparison.Ordinal)).Select(m => m.Name));

    [GeneratedRegex("^(spark_stacker|process|dotnet)_[a-z][a-z0-9_]*[a-z0-9]$")]
    private static partial Regex Name();

    private static string Describe(MetricDefinition metric) =>
        $"{metric.Kind.ToString().ToLowerInvariant()} {metric.Name}{{{string.Join(",", metric.Labels.Select(l => l.IsClosed ? $"{l.Name}={string.Join("|", l.Values)}" : l.Name))}}}";
}
