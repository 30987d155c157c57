using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Alerts;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Infrastructure;
using SparkStacker.Console.Tests.Alerts;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Pages.Alerts;

public sealed class AlertsPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly FakeAlertReader _reader = new();

    public AlertsPageTests()
    {
        _harness.Services.AddSingleton<IAlertReader>(_reader);
        _harness.Services.AddSingleton(new AlertLinks(
            Options.Create(new AlertsOptions { AlertmanagerUrl = "http://localhost:9093", RunbookBaseUrl = "https://docs.example.org" }),
            new GrafanaLinks(Options.Create(new GrafanaOptions { Url = "/grafana/" }))));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_NothingFiring_SaysSo()
    {
        var page = await RenderAsync();

        Assert.Equal("Nothing is open", page.Find(".page-head p").TextContent);
        Assert.Contains("Nothing is firing.", page.Text, StringComparison.Ordinal);
        Assert.Equal("http://localhost:9093/#/silences", page.Find(".page-head a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_Firing_ShowsSeverityTextTimeAndWhereToGo()
    {
        _reader.Alerts.Add(SampleAlert.Firing);
        var page = await RenderAsync();

        Assert.Equal("1 firing, 0 acknowledged", page.Find(".page-head p").TextContent);
        Assert.Equal("critical", page.Find("tbody .tag.s").TextContent);
        Assert.Contains("The engine has not decided for 3 minutes", page.Text, StringComparison.Ordinal);
        Assert.Equal("2026-03-01T12:00:00Z", page.Find("tbody time").GetAttribute("datetime"));
        Assert.Equal(["Runbook", "Panel", "Silence"], page.FindAll("tbody .row-actions a").Select(a => a.TextContent));
        Assert.Equal("https://docs.example.org/docs/alerts.md#tradingenginestalled", page.Find("tbody .row-actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task Strategy_OfAnAlert_LeadsToItsAlerts()
    {
        _reader.Alerts.Add(SampleAlert.Firing with { Strategy = "macd_eth_usd" });
        _harness.Navigation.Go("/alerts?state=all");
        var page = await RenderAsync();

        Assert.EndsWith("/alerts?state=all&strategy=macd_eth_usd", page.Find("tbody a.about").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_WithANote_SendsTheCommandAndCloses()
    {
        _reader.Alerts.Add(SampleAlert.Firing);
        var page = await RenderAsync();

        await page.ClickAsync(page.Find("button", "Acknowledge"));
        await page.InputAsync("#acknowledge-note", "I look at it");
        await page.ClickAsync(page.Find(".dialog .primary"));

        Assert.Equal(new AcknowledgeAlert("a-1", "I look at it"), Assert.Single(_harness.Commands.Asked));
    }

    [Fact]
    public async Task Acknowledge_Refused_StaysOpenWithTheReason()
    {
        _reader.Alerts.Add(SampleAlert.Firing);
        _harness.Commands.Answer = CommandResult.Failed("alert_resolved", "It is over.");
        var page = await RenderAsync();

        await page.ClickAsync(page.Find("button", "Acknowledge"));
        await page.ClickAsync(page.Find(".dialog .primary"));

        Assert.Equal("It is over.", page.Find(".dialog .alert").TextContent);
    }

    [Fact]
    public async Task Page_ForAViewer_HasNoAcknowledge()
    {
        _harness.User.SignIn(Roles.Viewer);
        _reader.Alerts.Add(SampleAlert.Firing);
        var page = await RenderAsync();

        Assert.DoesNotContain(page.FindAll("tbody button"), button => button.TextContent == "Acknowledge");
    }

    [Fact]
    public async Task Page_AddressWithFilters_AsksForThemAndKeepsThemInItsLinks()
    {
        var cursor = new AlertCursor(SampleAlert.Start, "a-1");
        _reader.NextCursor = new AlertCursor(SampleAlert.Start, "a-0").ToString();
        _harness.Navigation.Go($"/alerts?state=all&severity=warning&name=X&cursor={cursor}");
        _reader.Alerts.Add(SampleAlert.Firing with { State = AlertState.Resolved, EndsAt = SampleAlert.Start.AddMinutes(5) });
        var page = await RenderAsync();

        Assert.Equal((new AlertFilter(null, "warning", null, "X"), (AlertCursor?)cursor), _reader.Asked[^1]);
        Assert.Equal("true", page.Find("#alerts-all").GetAttribute("aria-selected"));
        Assert.EndsWith("/alerts?state=resolved&severity=warning&name=X", page.Find("#alerts-resolved").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/alerts?state=all&name=X", page.Find("a.chip", "Every severity").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["Newest", "Older"], page.FindAll(".pages a").Select(a => a.TextContent));
        Assert.Contains("lasted 5 min", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NewAlert_AppearsByItself()
    {
        var page = await RenderAsync();
        _reader.Alerts.Add(SampleAlert.Firing with { Name = "ExchangeDisconnected" });
        _reader.Change();

        await page.WaitForAsync(() => page.Text.Contains("ExchangeDisconnected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_DatabaseGone_SaysSoAndTriesAgain()
    {
        _reader.Fault = new IOException("disk");
        var page = await RenderAsync();
        Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        _reader.Fault = null;
        await page.ClickAsync("[role=alert] button");
        Assert.Contains("Nothing is firing.", page.Text, StringComparison.Ordinal);
    }

    private Task<Rendered<AlertsPage>> RenderAsync() => _harness.RenderAsync<AlertsPage>();
}
