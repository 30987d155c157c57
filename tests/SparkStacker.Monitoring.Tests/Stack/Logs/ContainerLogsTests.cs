using System.Text.RegularExpressions;

namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <summary>The output of the other containers, by Docker discovery.</summary>
public sealed partial class ContainerLogsTests
{
    [Fact]
    public void Relabelling_OfBothAgents_IsTheSame()
    {
        var promtail = YamlFile.Read(StackFolder.Compose("promtail", "promtail.yml")).Items("scrape_configs").Single(job => job.Text("job_name") == "containers");
        var rules = promtail.Items("relabel_configs").Select(rule => string.Join(
            ' ', rule.Entries().OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={string.Join(',', pair.Value is YamlDotNet.RepresentationModel.YamlSequenceNode list ? list.Children.Select(item => item.Text()) : [pair.Value.Text()])}")));
        var alloy = AlloyRule().Matches(File.ReadAllText(StackFolder.Compose("alloy", "config.alloy"))).Select(rule => string.Join(
            ' ', AlloyPair().Matches(rule.Value).Select(pair => (Key: pair.Groups["key"].Value, Value: Plain(pair.Groups["value"].Value))).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}")));

        Assert.NotEmpty(promtail.Items("relabel_configs"));
        Assert.Equal(rules, alloy);
    }

    [Fact]
    public void Docker_OfBothAgents_IsReachedThroughTheProxyOnly()
    {
        Assert.All(["alloy/config.alloy", "promtail/promtail.yml"], file =>
        {
            var text = File.ReadAllText(StackFolder.Compose(file.Split('/')));
            Assert.Contains("tcp://socket-proxy:2375", text, StringComparison.Ordinal);
            Assert.DoesNotContain("docker.sock", text, StringComparison.Ordinal);
        });
    }

    private static string Plain(string value) => Environment().Replace(value, "${$1}").Trim('[', ']').Trim('"');

    [GeneratedRegex(@"\n\trule \{\n.*?\n\t\}", RegexOptions.Singleline)]
    private static partial Regex AlloyRule();

    [GeneratedRegex("\n\t\t(?<key>\\w+)\\s*= (?<value>[^\n]+)")]
    private static partial Regex AlloyPair();

    [GeneratedRegex("sys\\.env\\(\"(\\w+)\"\\)")]
    private static partial Regex Environment();
}
