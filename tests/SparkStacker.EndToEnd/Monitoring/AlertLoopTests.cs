using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.EndToEnd.Journeys;
using SparkStacker.Tests.Shared.Tools;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>From a figure to a person and back: scrape, rule, route, webhook, page, acknowledgement, figure.</summary>
public sealed class AlertLoopTests
{
    private const string Alert = "LoginFailuresAttack";

    [ToolFact("prometheus", "prometheus-alertmanager>=0.28", "chromium")]
    public async Task Loop_SomebodyGuessesTokens_IsShownAndAcknowledged()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var loop = await AlertLoop.StartAsync(new Dictionary<string, string>(), ["alerts-console.yml"], [], limit.Token);
        await loop.SeenAsync("spark_stacker_auth_failures_total{reason=\"webhook_token\"}", "0", limit.Token);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(loop.Address);
        await page.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await page.GotoAsync("/alerts");
        await Expect(page.GetByText("Nothing is firing.")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        await loop.GuessAsync(120, limit.Token);

        // Without a reload: the webhook's alert appears on the open page.
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = Alert });
        await Expect(row).ToContainTextAsync("critical");
        await loop.SeenAsync($"spark_stacker_alert_acknowledged{{source_alert=\"{Alert}\"}}", "0", limit.Token);
        await page.AssertAccessibleAsync();
        await Browser.PictureAsync(page, "alerts-firing");
        await InReachOfAThumbAsync(page, row.GetByRole(AriaRole.Button, new() { Name = $"Acknowledge {Alert}" }));

        await row.GetByRole(AriaRole.Button, new() { Name = $"Acknowledge {Alert}" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Note (optional)").FillAsync("A test of the guard");
        await page.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = $"Acknowledge {Alert}" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Acknowledged" }).ClickAsync();
        await Expect(row).ToContainTextAsync(Steps.AdminEmail);
        await Expect(row).ToContainTextAsync("A test of the guard");
        await page.AssertAccessibleAsync();
        await Browser.PictureAsync(page, "alerts-acknowledged");

        // What the escalation's rules read.
        await loop.SeenAsync($"spark_stacker_alert_acknowledged{{source_alert=\"{Alert}\"}}", "1", limit.Token);
        Assert.Empty(browser.Complaints);
    }

    // On a phone whoever is on call finds the button without scrolling sideways.
    private static async Task InReachOfAThumbAsync(IPage page, ILocator button)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(390, 844);
        var box = await button.BoundingBoxAsync();
        Assert.InRange(box!.X + box.Width, 0, 390);
        Assert.InRange(box.Height, 44, 60);
        await page.AssertAccessibleAsync();
        await Browser.PictureAsync(page, "alerts-phone");
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
