using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.EndToEnd.Journeys;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>The shipped Caddyfile in the installed Caddy, before the console and a stand-in for Grafana.</summary>
public sealed class ProxyTests
{
    private const string Password = "Only-for-the-proxy-1";

    [ToolFact("caddy", "chromium")]
    public async Task Grafana_BehindTheProxy_KnowsWhoItIsAndBelievesNoBrowser()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var folder = new TemporaryFolder();
        await using var grafana = new GrafanaStandIn();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword), ("Grafana:Url", "/grafana/"));
        var site = $"http://127.0.0.1:{FreePort.Next()}";
        await using var caddy = await RunningTool.StartAsync(
            ToolBox.Newest("caddy"), "serving initial configuration", ["run", "--adapter", "caddyfile", "--config", Caddyfile(folder, site, console, grafana)], limit.Token);
        await using var browser = await Browser.StartAsync();

        // Without a session: a browser is led to the sign-in, a program is refused, and what is inside stays inside.
        var admin = await browser.OpenAsync(site);
        await admin.GotoAsync("/grafana/d/ss-home");
        await Expect(admin).ToHaveURLAsync(new Regex("/login\\?ReturnUrl=%2Fgrafana%2Fd%2Fss-home$"));
        await RefusedAsync(site, limit.Token);

        // The way back leads to the page that was asked for.
        await admin.GetByLabel("Email").FillAsync(Steps.AdminEmail);
        await admin.GetByLabel("Password", new() { Exact = true }).FillAsync(Steps.AdminPassword);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(admin.Locator("#who")).ToHaveTextAsync($"{Steps.AdminEmail}|Admin|{Steps.AdminEmail}");

        // Panels inside the console's page.
        await admin.GotoAsync("/infrastructure?range=1h");
        await Expect(admin.FrameLocator("iframe[title='CPU, 1 hour']").Locator("#who")).ToContainTextAsync(Steps.AdminEmail);
        await admin.AssertAccessibleAsync();
        await Browser.PictureAsync(admin, "infrastructure-panels");

        foreach (var (role, named) in new[] { ("Viewer", "Viewer"), ("Trader", "Editor") })
        {
            var email = $"{role.ToLowerInvariant()}@example.com";
            await admin.AddUserAsync(email, role, Password);
            var page = await browser.OpenAsync(site);
            await page.SignInAsync(email, Password);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "macd_eth_usd" })).ToBeVisibleAsync();

            // Whatever the browser claims to be.
            await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-WEBAUTH-USER"] = "admin", ["X-WEBAUTH-ROLE"] = "Admin", ["X-WEBAUTH-EMAIL"] = Steps.AdminEmail });
            await page.GotoAsync("/grafana/");
            await Expect(page.Locator("#who")).ToHaveTextAsync($"{email}|{named}|{email}");
        }
    }

    [ChromiumFact]
    public async Task Infrastructure_WithoutTheProxy_ShowsItsOwnFiguresAndNoFrame()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword), ("Grafana:Url", "/grafana/"));
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(console.Address, 390, 844, ColorScheme.Light);
        await page.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await page.GotoAsync("/infrastructure");

        await Expect(page.GetByText("Grafana doesn't answer at /grafana/")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Host" })).ToBeVisibleAsync();
        await Expect(page.Locator("iframe")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
        await Browser.PictureAsync(page, "infrastructure-own-phone-light");
    }

    private static async Task RefusedAsync(string site, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site) };
        client.DefaultRequestHeaders.Add("X-WEBAUTH-USER", "admin");
        client.DefaultRequestHeaders.Add("X-WEBAUTH-ROLE", "Admin");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/grafana/api/health", cancellationToken)).StatusCode);
        foreach (var inside in (string[])["/metrics", "/auth/verify", "/api/v1/alerts/webhook"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(inside, cancellationToken)).StatusCode);
        }
    }

    // Only names and ports change, and the certificate: the site is plain HTTP on loopback.
    private static string Caddyfile(TemporaryFolder folder, string site, ConsoleProcess console, GrafanaStandIn grafana) => folder.Write("Caddyfile", File
        .ReadAllText(RepositoryFolder.Combine("compose", "caddy", "Caddyfile"))
        .Replace("{$SITE_ADDRESS:localhost}", site, StringComparison.Ordinal)
        .Replace("console:8080", new Uri(console.Address).Authority, StringComparison.Ordinal)
        .Replace("grafana:3000", grafana.Authority, StringComparison.Ordinal)
        .Replace(":9180", $"http://127.0.0.1:{FreePort.Next()}", StringComparison.Ordinal));
}
