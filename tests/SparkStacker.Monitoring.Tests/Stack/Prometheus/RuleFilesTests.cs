using System.Text.RegularExpressions;

namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

public sealed partial class RuleFilesTests
{
    private static readonly string[] s_severities = ["critical", "warning", "info"];

    [Fact]
    public void Rules_InAllFiles_HaveOneNameEachAndTheirFilesGroup()
    {
        Assert.Equal(Rule.Metrics.Count, Rule.Metrics.DistinctBy(rule => rule.Name).Count());
        Assert.All(Rule.Metrics, rule => Assert.StartsWith(rule.File, rule.Group, StringComparison.Ordinal));
        Assert.NotEmpty(Rule.Alerts);
    }

    [Fact]
    public void RecordingRules_All_AreNamedByLevelMetricAndOperation() =>
        Assert.All(Rule.Metrics.Where(rule => !rule.IsAlert), rule => Assert.Matches(RecordName(), rule.Name));

    [Fact]
    public void RecordingGroups_All_AreEvaluatedEveryThirtySeconds()
    {
        var groups = YamlFile.Read(StackFolder.Compose("prometheus", "rules", "recording.yml")).Items("groups");
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal("30s", group.Text("interval")));
    }

    [Fact]
    public void Alerts_All_SayWhatHappenedAndLeadToRunbookAndPanel() => Assert.All(Rule.Alerts, rule =>
    {
        Assert.NotEmpty(rule.For);
        Assert.NotEmpty(rule.Annotations["summary"]);
        Assert.NotEmpty(rule.Annotations["description"]);
        Assert.Equal($"docs/alerts.md#{rule.Name.ToLowerInvariant()}", rule.Annotations["runbook_url"]);
        Assert.StartsWith("ss-", rule.Annotations["dashboard_uid"], StringComparison.Ordinal);
        Assert.True(int.TryParse(rule.Annotations["panel_id"], out _), rule.Name);
    });

    [Fact]
    public void Alerts_All_HaveASeverityAndTheAreaOfTheirFile() => Assert.All(Rule.Alerts, rule =>
    {
        Assert.Contains(rule.Labels["severity"], rule.Name == "Watchdog" ? ["none"] : s_severities);
        Assert.Equal(rule.File.Split('-')[1], rule.Labels["area"]);
    });

    [Theory]
    [InlineData("MACDSignalGenerated", "0s", "info")]
    [InlineData("MACDPositionOpened", "0s", "info")]
    [InlineData("MACDStrategyLoss", "5m", "warning")]
    public void Alerts_KnownToPeople_KeepDurationSeverityAndDetails(string name, string duration, string severity)
    {
        var rule = Assert.Single(Rule.Alerts, rule => rule.Name == name);
        Assert.Equal((duration, severity), (rule.For, rule.Labels["severity"]));
        Assert.NotEmpty(rule.Annotations["details"]);
    }

    [Fact]
    public void Escalations_All_CarryTheStepThatRoutesThem() =>
        Assert.Equal(
            [("l1", "10m"), ("l2", "15m"), ("l3", "45m")],
            Rule.Alerts.Where(rule => rule.File == "alerts-escalation").Select(rule => (rule.Labels["escalation"], rule.For)));

    [GeneratedRegex("^[a-z_]+:[a-z_]+:[a-z0-9_]+$")]
    private static partial Regex RecordName();
}
