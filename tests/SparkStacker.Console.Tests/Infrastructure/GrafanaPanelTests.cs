using System.Text.Json;
using SparkStacker.Console.Infrastructure;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Infrastructure;

public sealed class GrafanaPanelTests
{
    [Fact]
    public void All_EmbeddedPanels_AreThoseOfTheDashboards() => Assert.All(GrafanaPanel.All, panel =>
    {
        var file = Assert.Single(Directory.GetFiles(RepositoryFolder.Combine("grafana", "dashboards"), panel.Dashboard + ".json", SearchOption.AllDirectories));
        using var dashboard = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(panel.Dashboard, dashboard.RootElement.GetProperty("uid").GetString());
        var shown = dashboard.RootElement.GetProperty("panels").EnumerateArray().Single(p => p.GetProperty("id").GetInt32() == panel.Id);
        Assert.Equal(panel.Title, shown.GetProperty("title").GetString());
    });
}
