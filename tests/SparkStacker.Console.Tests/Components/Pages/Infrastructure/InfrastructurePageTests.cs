using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Components.Pages.Infrastructure;
using SparkStacker.Console.Infrastructure;
using SparkStacker.Console.Storage;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Infrastructure;

public sealed class InfrastructurePageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly MetricRegistry _registry = new(TimeProvider.System);

    public InfrastructurePageTests()
    {
        _harness.JavaScript.Answer("sparkTheme.choice", _ => "light");
        _harness.JavaScript.Answer("theme", _ => "light");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _harness.DisposeAsync();
        _registry.Dispose();
    }

    [Fact]
    public async Task Page_WithoutGrafana_ShowsItsOwnFiguresAndHowToConnect()
    {
        var page = await RenderAsync(null);

        Assert.Equal(["Process", "Engine", "Exchange", "Host", "History and dashboards"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Empty(page.FindAll("iframe"));
        Assert.Contains("SparkStacker__Grafana__Url=/grafana/", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"Memory ?\d[\d.]* [KMG]iB", page.Text);
        Assert.Contains("Open browsers1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_GrafanaThatAnswers_EmbedsItsPanelsInTheThemeAndRangeOfThePage()
    {
        _harness.JavaScript.Answer("answers", arguments => (string)arguments[0]! == "/grafana/api/health");
        _harness.Navigation.Go("/infrastructure?range=24h");
        var page = await RenderAsync("/grafana");
        await page.WaitForAsync(() => page.FindAll("iframe").Count > 0);

        Assert.Equal(GrafanaPanel.All.Count, page.FindAll("iframe").Count);
        var first = page.Find("iframe");
        Assert.Equal("/grafana/d-solo/ss-system/ss-system?orgId=1&panelId=1&from=now-24h&to=now&theme=light&refresh=10s", first.GetAttribute("src"));
        Assert.Equal("CPU, 24 hours", first.GetAttribute("title"));
        Assert.Equal("24 hours", page.Find("nav [aria-current=true]").TextContent);
        Assert.Equal(0, _harness.JavaScript.OpenObjects);
    }

    [Fact]
    public async Task Page_ThemeChosenMeanwhile_IsTheFramesTheme()
    {
        _harness.JavaScript.Answer("answers", _ => true);
        var page = await RenderAsync("/grafana/");
        await page.WaitForAsync(() => page.FindAll("iframe").Count > 0);

        _harness.JavaScript.Answer("theme", _ => "dark");
        await page.InvokeAsync(() => _ = _harness.Get<ThemeState>().ChooseAsync("dark"));
        await page.WaitForAsync(() => page.Find("iframe").GetAttribute("src")!.Contains("theme=dark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_GrafanaThatDoesNotAnswer_HasNoFrameAndAsksAgainOnRequest()
    {
        _harness.JavaScript.Answer("answers", _ => false);
        var page = await RenderAsync("/grafana/");
        await page.WaitForAsync(() => page.FindAll(".banner").Count > 0);

        Assert.Empty(page.FindAll("iframe"));
        Assert.Contains("Grafana doesn't answer at /grafana/", page.Text, StringComparison.Ordinal);
        Assert.Contains("Up for", page.Text, StringComparison.Ordinal);

        _harness.JavaScript.Answer("answers", _ => true);
        await page.ClickAsync(".banner button");
        Assert.NotEmpty(page.FindAll("iframe"));
    }

    private Task<Rendered<InfrastructurePage>> RenderAsync(string? grafana)
    {
        var metrics = new ConsoleMetrics(_registry);
        metrics.CircuitOpened();
        _harness.Services.AddSingleton(metrics);
        _harness.Services.AddSingleton(new ProcessUptime(_harness.Clock));
        _harness.Services.AddSingleton(new DataDirectory(Options.Create(new StorageOptions { DataDirectory = Path.GetTempPath() })));
        _harness.Services.AddSingleton(new GrafanaLinks(Options.Create(new GrafanaOptions { Url = grafana })));
        _harness.Services.AddScoped<ThemeState>();
        _harness.Services.AddSingleton<SparkStacker.Monitoring.Logging.LogLevelSwitch>();
        return _harness.RenderAsync<InfrastructurePage>();
    }
}
