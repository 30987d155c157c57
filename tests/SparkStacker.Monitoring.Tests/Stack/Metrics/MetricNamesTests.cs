using SparkStacker.Monitoring.Tests.Stack.Dashboards;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;

namespace SparkStacker.Monitoring.Tests.Stack.Metrics;

/// <summary>A rule or panel that reads a name nobody exports is silent for ever.</summary>
public sealed class MetricNamesTests
{
    private static readonly List<string> s_read =
    [
        .. Rule.Metrics.SelectMany(rule => PromQuery.MetricNames(rule.Expression)),
        .. Dashboard.All.SelectMany(dashboard => dashboard.PromQueries).SelectMany(PromQuery.MetricNames),
    ];

    [Fact]
    public void Names_InRulesAndPanels_AreExportedRecordedOrPlanned() => Assert.DoesNotContain(s_read.Distinct(), name => !KnownMetrics.Contains(name));

    [Fact]
    public void PlannedNames_WithASource_HaveLeftTheList() =>
        Assert.DoesNotContain(KnownMetrics.Planned, name => KnownMetrics.Catalogue.Contains(name) || KnownMetrics.Catalogue.Contains(name + "_bucket"));

    [Fact]
    public void Lists_Both_HoldOnlyNamesThatAreRead()
    {
        Assert.Empty(KnownMetrics.Exported.Except(s_read));
        Assert.DoesNotContain(KnownMetrics.Planned, name => !s_read.Contains(name) && !s_read.Contains(name + "_bucket"));
    }

    // Two are there for questions that people ask by hand: calls a second of an exchange, and how far a strategy is below its best of the day.
    [Fact]
    public void Records_All_AreReadByAnAlertOrAPanel() => Assert.Empty(
        KnownMetrics.Records.Except(s_read).Except(["exchange:spark_stacker_api_requests:rate5m", "strategy:spark_stacker_strategy_pnl_percent:drawdown1d"]));
}
