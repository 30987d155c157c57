using System.Diagnostics;
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

    [ToolFact("node", "npm")]
    public void LogQueries_All_Parse()
    {
        var queries = Dashboard.All.SelectMany(dashboard => dashboard.LogQueries).Concat(Rule.LogAlerts.Select(rule => rule.Expression)).Select(Plain).Distinct();
        Checked("lezer-logql", string.Join('\n', queries)).Succeeded("LogQL");
        Assert.NotEqual(0, Checked("lezer-logql", "{service=\"sparkstacker\"} | json |").ExitCode);
    }

    [ToolFact("node", "npm")]
    public void Dashboards_All_AreOfGrafanasSchema() => Checked("grafana-schema", "").Succeeded("schema");

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

    private static ToolRun Checked(string tool, string input)
    {
        var folder = RepositoryFolder.Combine("tests", "tools", tool);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            ToolRun.Of(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }).Succeeded($"npm ci in {folder}");
        }

        return ToolRun.Of(new ProcessStartInfo("node", ["check.mjs"]) { WorkingDirectory = folder }, input);
    }

    [GeneratedRegex(@"\$__(rate_interval|interval|range|auto)")]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();
}
