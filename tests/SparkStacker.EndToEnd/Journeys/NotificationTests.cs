using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>What one browser does is told in another, as each wants to be told.</summary>
public sealed class NotificationTests
{
    private const string ViewerEmail = "viewer@example.com";
    private const string ViewerPassword = "Only-for-looking-1";

    // A browser without a desktop shows nothing; what it is asked to show is kept.
    private const string Desktop = """
        window.shown = [];
        window.Notification = class {
          static permission = 'default';
          static async requestPermission() { return Notification.permission = 'granted'; }
          constructor(title, options) { window.shown.push(title); }
        };
        """;

    [ChromiumFact]
    public async Task Bell_InASecondBrowser_CountsATradeWithoutAReload()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Market:ReplaySpeed", "600"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var admin = await browser.OpenAsync(console.Address);
        await admin.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await admin.AddUserAsync(ViewerEmail, "Viewer", ViewerPassword);

        var viewer = await browser.OpenAsync(console.Address, width: 390, height: 844);
        await viewer.AddInitScriptAsync(Desktop);
        await viewer.SignInAsync(ViewerEmail, ViewerPassword);
        await viewer.GotoAsync("/account");
        await viewer.GetByRole(AriaRole.Button, new() { Name = "Switch on in this browser" }).ClickAsync();
        await Expect(viewer.GetByRole(AriaRole.Button, new() { Name = "Switch off in this browser" })).ToBeVisibleAsync();
        await viewer.GetByLabel("System by browser").SelectOptionAsync("All");
        await viewer.AssertAccessibleAsync();
        await Expect(viewer.Locator(".bell .count")).ToHaveCountAsync(0);

        await admin.GotoAsync("/");
        await admin.Switch().ClickAsync();
        await Expect(viewer.Locator(".bell .count")).ToHaveTextAsync("1");
        await viewer.WaitForFunctionAsync("() => window.shown.length > 0"); // The browser is told after the page.
        Assert.Equal(["Strategy switched on"], await viewer.EvaluateAsync<string[]>("() => window.shown"));
        await Expect(viewer.Locator(".bell .count")).Not.ToHaveTextAsync("1");

        await viewer.GetByRole(AriaRole.Link, new() { NameRegex = new("^Notifications, \\d+ unread$") }).ClickAsync();
        await Expect(viewer.GetByText("Position opened").First).ToBeVisibleAsync();
        await viewer.AssertAccessibleAsync();
        await viewer.GetByRole(AriaRole.Button, new() { Name = "Mark read: Strategy switched on", Exact = true }).ClickAsync();
        await Expect(viewer.GetByText("Strategy switched on")).ToHaveCountAsync(0);
        Assert.Empty(browser.Complaints);
    }

    [ChromiumFact]
    public async Task Channel_MadeOnItsPage_IsTriedAndShown()
    {
        using var folder = new TemporaryFolder();
        await using var sink = new ScriptedHttpSink("500");
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var admin = await browser.OpenAsync(console.Address);
        await admin.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await admin.GotoAsync("/admin/notifications");

        await admin.GetByRole(AriaRole.Button, new() { Name = "Add channel" }).ClickAsync();
        var dialog = admin.GetByRole(AriaRole.Dialog, new() { Name = "Add a channel" });
        await dialog.GetByLabel("Kind").SelectOptionAsync("Webhook");
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("ops");
        await dialog.GetByLabel("Address").FillAsync(sink.Url);
        await dialog.GetByLabel("Secret").FillAsync("a-secret-of-twenty-c");
        await admin.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add ops" }).ClickAsync();

        await admin.GetByRole(AriaRole.Button, new() { Name = "Test ops" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Alert).GetByText("answered 500")).ToBeVisibleAsync();
        await Expect(admin.GetByText("Failing", new() { Exact = true })).ToBeVisibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Test ops" }).ClickAsync();
        await Expect(admin.GetByText("Works", new() { Exact = true })).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync();
        Assert.Empty(browser.Complaints);
    }
}
