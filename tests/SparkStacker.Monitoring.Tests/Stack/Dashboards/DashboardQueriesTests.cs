using System.Text.Json;
using System.Text.RegularExpressions;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Stack.Dashboards;

/// <summary>Queries and JSON as the real parsers read them.</summary>
public sealed partial class DashboardQueriesTests
{
    // promtool reads rules, so each query becomes one.
    [ToolFact("promtool")]
    public void PromQueries_All_Parse()
    {
        var queries = Dashboard.All.SelectMany(dashboard => dashboard.PromQueries).Select(Plain).Distinct().ToList();
        using var folder = new TemporaryFolder();
        var file = folder.Write("queries.yml", "groups:\n  - name: queries\n    rules:\n" + string.Concat(queries.Select((query, index) => $"      - record: query{index}\n        expr: {JsonSerializer.Serialize(query)}\n")));
        Assert.All(ToolBox.All("promtool"), promtool => promtool.Run("check", "rules", file).Succeeded($"{promtool} on {queries.Count} queries"));
    }

    // The grammar of Prometheus' own page: a second opinion, on rules and annotations too.
    [ToolFact("node", "npm")]
    public void PromQueries_AllAndTheRules_FitTheEditorsGrammar()
    {
        var queries = Dashboard.All.SelectMany(dashboard => dashboard.PromQueries).Concat(Rule.Metrics.Select(rule => rule.Expression)).Select(Plain).Distinct();
        NodeTool.Feed("lezer", string.Join('\n', queries), "check.mjs", "promql").Succeeded("PromQL");
        Assert.NotEqual(0, NodeTool.Feed("lezer", "sum(rate(a_total[5m]) by (b)", "check.mjs", "promql").ExitCode);
    }

    [ToolFact("node", "npm")]
    public void LogQueries_All_Parse()
    {
        var queries = Dashboard.All.SelectMany(dashboard => dashboard.LogQueries).Concat(Rule.LogAlerts.Select(rule => rule.Expression)).Select(Plain).Distinct();
        NodeTool.Feed("lezer", string.Join('\n', queries), "check.mjs", "logql").Succeeded("LogQL");
        Assert.NotEqual(0, NodeTool.Feed("lezer", "{service=\"sparkstacker\"} | json |", "check.mjs", "logql").ExitCode);
    }

    [ToolFact("node", "npm")]
    public void Dashboards_All_AreOfGrafanasSchema() => NodeTool.Feed("grafana-schema", "", "check.mjs").Succeeded("schema");

    [ToolFact("node")]
    public void Dashboards_Committed_AreWhatTheBuilderWrites()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of("node", RepositoryFolder.Combine("grafana", "build", "build.mjs"), folder.Path).Succeeded("build.mjs");
        var built = Files(folder.Path);
        Assert.Equal(Files(Dashboard.Path), built);
        Assert.All(built, file => Assert.Equal(File.ReadAllText(Path.Combine(folder.Path, file)), File.ReadAllText(Path.Combine(Dashboard.Path, file))));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    private static string Plain(string query) => Variable().Replace(BuiltIn().Replace(query, "5m"), "x");

    [GeneratedRegex(@"\$__(rate_interval|interval|range|auto)")]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();
}
