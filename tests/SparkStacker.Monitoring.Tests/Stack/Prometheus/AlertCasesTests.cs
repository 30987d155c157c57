namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

/// <summary>An alert that was never seen firing, or never seen silent, is not tested.</summary>
public sealed class AlertCasesTests
{
    private static readonly Dictionary<string, Rule> s_records = Rule.Metrics.Where(rule => !rule.IsAlert).ToDictionary(rule => rule.Name);

    [Fact]
    public void Alerts_All_HaveACaseThatFires() =>
        Assert.Empty(Rule.Alerts.Select(rule => rule.Name).Except(AlertCase.All.Where(found => found.Fires).Select(found => found.Alert)));

    [Fact]
    public void Alerts_AllButTheOneThatAlwaysFires_HaveACaseThatDoesNot() =>
        Assert.Equal(["Watchdog"], Rule.Alerts.Select(rule => rule.Name).Except(AlertCase.All.Where(found => !found.Fires).Select(found => found.Alert)));

    [Fact]
    public void Cases_All_NameAnAlertThatExists() =>
        Assert.Empty(AlertCase.All.Select(found => found.Alert).Except(Rule.Alerts.Select(rule => rule.Name)));

    // Without a series of the rule a case is silent for want of data, which proves nothing.
    [Fact]
    public void Alerts_AllButTheOneThatAlwaysFires_AreSilentOnceWithASeriesThatTheyRead() => Assert.All(Rule.Alerts.Where(rule => rule.Name != "Watchdog"), rule =>
    {
        var read = MetricsBehind(rule.Expression);
        Assert.Contains(AlertCase.All, found => !found.Fires && found.Alert == rule.Name && found.Series.Any(series => read.Contains(series.Split('{')[0])));
    });

    [Fact]
    public void Cases_ThatFire_ExpectTheRulesSeverityAndAllItsAnnotations() => Assert.All(AlertCase.All.Where(found => found.Fires), found =>
    {
        var rule = Rule.Alerts.Single(rule => rule.Name == found.Alert);
        Assert.All(found.Expected, expected =>
        {
            Assert.Equal(rule.Labels["severity"], expected.Text("exp_labels", "severity"));
            Assert.Equal(rule.Annotations.Keys.Order(), expected.Entries("exp_annotations").Keys.Order());
            Assert.DoesNotContain("<no value>", string.Concat(expected.TextEntries("exp_annotations").Values));
        });
    });

    private static HashSet<string> MetricsBehind(string expression) =>
        [.. PromQuery.MetricNames(expression).SelectMany(name => s_records.TryGetValue(name, out var record) ? MetricsBehind(record.Expression) : [name])];
}
