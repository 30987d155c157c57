using System.Text.Json;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Dashboards;

public sealed class DashboardTests
{
    public static TheoryData<string> Uids => [.. Dashboard.All.Select(dashboard => dashboard.Uid)];

    // The console embeds panels by these numbers; panels of our own begin at 101.
    [Theory]
    [InlineData("ss-home", "overview", 18, 0)]
    [InlineData("ss-system", "operations", 21, 4)]
    [InlineData("ss-logs", "operations", 6, 0)]
    [InlineData("ss-trading", "trading", 15, 0)]
    [InlineData("ss-exchange", "trading", 14, 0)]
    [InlineData("ss-risk", "trading", 14, 0)]
    [InlineData("ss-control", "trading", 10, 1)]
    [InlineData("ss-macd", "strategies", 26, 0)]
    [InlineData("ss-meta", "monitoring", 17, 3)]
    public void Panels_OfEachDashboard_HaveTheIdsOfTheContract(string uid, string folder, int numbered, int own)
    {
        var dashboard = Single(uid);
        Assert.Equal((folder, uid), (dashboard.Folder, dashboard.File));
        Assert.Equal(Enumerable.Range(1, numbered).Concat(Enumerable.Range(101, own)), dashboard.Ids.Order());
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void Panels_Each_AreExplainedAndLaidOutWithoutOverlap(string uid)
    {
        var dashboard = Single(uid);
        var ids = dashboard.Panels.Select(panel => panel.GetProperty("id").GetInt32()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(dashboard.Shown, panel => Assert.NotEmpty(panel.GetProperty("description").GetString()!));
        Assert.All(dashboard.Shown, panel => Assert.NotEmpty(panel.GetProperty("title").GetString()!));
        var taken = new HashSet<(int X, int Y)>();
        Assert.All(dashboard.Panels, panel =>
        {
            var place = panel.GetProperty("gridPos");
            var (x, y, w, h) = (place.GetProperty("x").GetInt32(), place.GetProperty("y").GetInt32(), place.GetProperty("w").GetInt32(), place.GetProperty("h").GetInt32());
            Assert.True(x >= 0 && w > 0 && h > 0 && x + w <= 24, panel.GetProperty("title").GetString());
            var cells = from column in Enumerable.Range(x, w) from line in Enumerable.Range(y, h) select (column, line);
            Assert.All(cells, cell => Assert.True(taken.Add(cell), $"{panel.GetProperty("title")} overlaps at {cell}"));
        });
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void Panels_WithQueries_HaveUnitThresholdsAndAWordForNothing(string uid) => Assert.All(
        Single(uid).Shown.Where(panel => panel.TryGetProperty("targets", out _)),
        panel =>
        {
            var defaults = panel.GetProperty("fieldConfig").GetProperty("defaults");
            Assert.NotEmpty(defaults.GetProperty("unit").GetString()!);
            Assert.NotEmpty(defaults.GetProperty("noValue").GetString()!);
            Assert.NotEqual(0, defaults.GetProperty("thresholds").GetProperty("steps").GetArrayLength());
            Assert.All(panel.GetProperty("targets").EnumerateArray(), target => Assert.NotEmpty(target.GetProperty("expr").GetString()!));
        });

    [Theory]
    [MemberData(nameof(Uids))]
    public void DataSources_All_AreProvisioned(string uid)
    {
        var provisioned = YamlFile.Read(RepositoryFolder.Combine("grafana", "provisioning", "datasources", "datasources.yml")).Items("datasources").Select(source => source.Text("uid")).ToHashSet();
        Assert.Equal(["alertmanager", "loki", "prometheus"], provisioned.Order(StringComparer.Ordinal));
        var used = Uses(Single(uid).Root).Select(used => used == "${datasource}" ? "prometheus" : used);
        Assert.Empty(used.Except(provisioned));
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void Dashboard_Each_HasWhatAllHave(string uid)
    {
        var root = Single(uid).Root;
        Assert.Equal("sparkstacker", root.GetProperty("tags")[0].GetString());
        Assert.Equal(["datasource", "exchange", "strategy", "market"], root.GetProperty("templating").GetProperty("list").EnumerateArray().Take(4).Select(variable => variable.GetProperty("name").GetString()));
        Assert.Equal(1, root.GetProperty("graphTooltip").GetInt32());
        Assert.Contains(root.GetProperty("refresh").GetString(), (string[])["10s", "30s"]);
        var links = root.GetProperty("links")[0];
        Assert.True(links.GetProperty("keepTime").GetBoolean() && links.GetProperty("includeVars").GetBoolean());
        Assert.Superset(
            new HashSet<string?> { "Firing alerts", "Restarts", "Trades", "Crossovers" },
            root.GetProperty("annotations").GetProperty("list").EnumerateArray().Select(annotation => annotation.GetProperty("name").GetString()).ToHashSet());
    }

    // A link from another dashboard brings All along: ="$strategy" with a pattern in it finds nothing.
    [Fact]
    public void Strategy_AskedByName_IsANameForAllToo() => Assert.All(
        Dashboard.All.Where(dashboard => dashboard.PromQueries.Any(query => query.Contains("=\"$strategy\"", StringComparison.Ordinal))),
        dashboard => Assert.Matches("^[a-z0-9_]+$", dashboard.Root.GetProperty("templating").GetProperty("list")[2].GetProperty("allValue").GetString()));

    [Fact]
    public void Alerts_All_LeadToAPanelThatExists()
    {
        var panels = Dashboard.All.SelectMany(dashboard => dashboard.Ids.Select(id => $"{dashboard.Uid}/{id}")).ToHashSet();
        Assert.Empty(Rule.Alerts.Concat(Rule.LogAlerts).Select(rule => $"{rule.Annotations["dashboard_uid"]}/{rule.Annotations["panel_id"]}").Except(panels));
    }

    [Fact]
    public void Providers_All_HaveAFolderThatExists()
    {
        var providers = YamlFile.Read(RepositoryFolder.Combine("grafana", "provisioning", "dashboards", "dashboards.yml")).Items("providers");
        Assert.Equal(["Overview", "Operations", "Trading", "Strategies", "Monitoring"], providers.Select(provider => provider.Text("folder")));
        Assert.All(providers, provider =>
        {
            Assert.Equal(("true", "false"), (provider.Text("disableDeletion"), provider.Text("allowUiUpdates")));
            Assert.NotEmpty(provider.Text("folderUid"));
            var path = provider.Text("options", "path");
            Assert.StartsWith("/etc/grafana/dashboards/", path, StringComparison.Ordinal);
            Assert.True(Directory.Exists(Path.Combine(Dashboard.Path, Path.GetFileName(path))), path);
        });
        Assert.Equal(Dashboard.All.Select(dashboard => dashboard.Folder).Distinct().Order(StringComparer.Ordinal), providers.Select(provider => provider.Text("name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void HomeDashboard_OfGrafana_IsProvisioned() =>
        Assert.Contains("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH=/etc/grafana/dashboards/overview/ss-home.json", File.ReadAllLines(StackFolder.Compose("grafana.env")));

    private static Dashboard Single(string uid) => Dashboard.All.Single(dashboard => dashboard.Uid == uid);

    private static IEnumerable<string> Uses(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "datasource", Value.ValueKind: JsonValueKind.Object } ? [property.Value.GetProperty("uid").GetString()!] : Uses(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Uses),
        _ => [],
    };
}
