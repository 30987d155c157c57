using System.Text;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Docs;

/// <summary>docs/metrics.md is written from the catalogue: SPARKSTACKER_UPDATE_BASELINES=1 writes it anew.</summary>
public sealed class MetricTableTests
{
    private static readonly string s_file = RepositoryFolder.Combine("docs", "metrics.md");

    [Fact]
    public void MetricTable_AgainstTheCatalogue_IsWhatIsExported()
    {
        var table = Table();
        if (Environment.GetEnvironmentVariable("SPARKSTACKER_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(s_file, table);
        }

        Assert.Equal(table, File.ReadAllText(s_file));
    }

    private static string Table()
    {
        var page = new StringBuilder("""
            # Metrics

            Every metric that `/metrics` exports, in the order of the page; written from the catalogue in `SparkStacker.Monitoring/Metrics/Catalogue`
            by a test, so don't edit it. Closed labels show all of their values; an open one takes its values from what runs. A series that has
            nothing to say is absent, counters of known label values begin at 0.

            | metric | type | labels | meaning | source | most series |
            | --- | --- | --- | --- | --- | --: |

            """);
        foreach (var metric in MetricCatalogue.All)
        {
            page.Append($"| `{metric.Name}` | {metric.TextType} | {string.Join(", ", metric.Labels.Select(Label))} | {metric.Help} | {metric.Source} | {metric.MaxSeries} |\n");
        }

        return page.ToString();
    }

    private static string Label(MetricLabel label) => label.IsClosed ? $"`{label.Name}`: {string.Join(" / ", label.Values)}" : $"`{label.Name}`";
}
