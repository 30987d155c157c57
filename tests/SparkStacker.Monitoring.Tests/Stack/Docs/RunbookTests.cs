using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Docs;

/// <summary>Each alert's message links to a section of docs/alerts.md.</summary>
public sealed class RunbookTests
{
    private static readonly string[] s_sections = File.ReadAllText(RepositoryFolder.Combine("docs", "alerts.md")).Split("\n## ")[1..];

    private static IEnumerable<Rule> Alerts => Rule.Alerts.Concat(Rule.LogAlerts);

    [Fact]
    public void Headings_All_AreTheAlertsOfTheRules() =>
        Assert.Equal(Alerts.Select(rule => rule.Name).Order(StringComparer.Ordinal), s_sections.Select(Heading).Order(StringComparer.Ordinal));

    [Fact]
    public void Sections_Each_SayMeaningFirstLookAndAction() => Assert.All(s_sections, section =>
        Assert.All(["- **Meaning:** ", "- **First look:** ", "- **Action:** "], part => Assert.Contains(part, section, StringComparison.Ordinal)));

    [Fact]
    public void Sections_Each_NameTheSeverityAndDurationOfTheRule() => Assert.All(Alerts, rule =>
    {
        var line = s_sections.Single(section => Heading(section) == rule.Name).Split('\n')[2];
        Assert.StartsWith(rule.Labels["severity"], line, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(rule.For != "0s", line.Contains($", after {rule.For}.", StringComparison.Ordinal));
    });

    private static string Heading(string section) => section.Split('\n')[0];
}
