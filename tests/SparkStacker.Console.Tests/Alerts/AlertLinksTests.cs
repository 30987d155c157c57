using Microsoft.Extensions.Options;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Infrastructure;

namespace SparkStacker.Console.Tests.Alerts;

public sealed class AlertLinksTests
{
    [Fact]
    public void Links_WithoutSettings_AreNone()
    {
        var links = Links(new AlertsOptions(), null);
        Assert.Null(links.Silences);
        Assert.Null(links.NewSilence(SampleAlert.Firing));
        Assert.Null(links.Runbook(SampleAlert.Firing));
        Assert.Null(links.Panel(SampleAlert.Firing));
    }

    [Fact]
    public void Links_WithSettings_LeadToSilenceRunbookAndPanel()
    {
        var links = Links(new AlertsOptions { AlertmanagerUrl = "http://localhost:9093/", RunbookBaseUrl = "https://docs.example.org" }, "/grafana/");
        Assert.Equal("http://localhost:9093/#/silences/new?filter=%7Balertname%3D%22TradingEngineStalled%22%2Cnote%3D%22a%20%5C%22quoted%5C%22%20one%22%7D", links.NewSilence(SampleAlert.Firing));
        Assert.Equal("https://docs.example.org/docs/alerts.md#tradingenginestalled", links.Runbook(SampleAlert.Firing));
        Assert.Equal("/grafana/d/ss-system?viewPanel=101&from=1772362800000&to=now", links.Panel(SampleAlert.Firing));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example.com/x")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void Runbook_ThatIsNoAddressOfTheWeb_IsNoLink(string address) =>
        Assert.Null(Links(new AlertsOptions { RunbookBaseUrl = "https://docs.example.org" }, null).Runbook(SampleAlert.Firing with { RunbookUrl = address }));

    [Theory]
    [InlineData("/grafana/", true)]
    [InlineData("/monitoring/grafana", true)]
    [InlineData(null, true)]
    [InlineData("https://grafana.example.com/", false)]
    [InlineData("//evil.example.com/", false)]
    [InlineData("/", false)]
    [InlineData("grafana", false)]
    public void GrafanaUrl_OnlyAPathOfTheSameOrigin_IsTaken(string? url, bool isTaken) =>
        Assert.Equal(isTaken, new GrafanaOptionsValidator().Validate(null, new GrafanaOptions { Url = url }).Succeeded);

    [Fact]
    public void Options_Wrong_AreAllNamed()
    {
        var result = new AlertsOptionsValidator().Validate(null, new AlertsOptions { AlertmanagerUrl = "localhost", RunbookBaseUrl = "docs", KeepDays = 0, WebhookTokenFile = "/nowhere/token" });
        Assert.Equal(4, result.Failures!.Count());
        Assert.All(["WebhookTokenFile", "AlertmanagerUrl", "RunbookBaseUrl", "KeepDays"], key => Assert.Contains(result.Failures!, failure => failure.StartsWith($"SparkStacker:Alerts:{key}: ", StringComparison.Ordinal)));
    }

    private static AlertLinks Links(AlertsOptions options, string? grafana) =>
        new(Options.Create(options), new GrafanaLinks(Options.Create(new GrafanaOptions { Url = grafana })));
}
