using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>What somebody does with the own account: tokens, the audit's view of it, and signing out everywhere.</summary>
public sealed class AccountTests
{
    [ChromiumFact]
    public async Task Account_TokenMadeAndRevoked_AuditVerified_EveryBrowserSignedOut()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Market:ReplaySpeed", "60"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var other = await browser.OpenAsync(console.Address, width: 390, height: 844);
        await other.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        var page = await browser.OpenAsync(console.Address);
        await page.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await page.GotoAsync("/account");
        var sessions = page.GetByRole(AriaRole.Region, new() { Name = "Sessions" });
        await Expect(sessions.Locator("tbody tr")).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("grafana");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token that may read" }).ClickAsync();
        var token = await page.GetByLabel("API token", new() { Exact = true }).TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        Assert.Equal(200, await AskAsync(console.Address, token!));
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke grafana" }).ClickAsync();
        await Expect(page.GetByText("stops working at once")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke grafana" }).ClickAsync();
        await Expect(page.GetByText("No tokens.")).ToBeVisibleAsync();
        Assert.Equal(401, await AskAsync(console.Address, token!));

        await page.GotoAsync("/admin/audit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.GetByText("entries are whole")).ToBeVisibleAsync();
        await Expect(page.Locator("tbody").GetByText("revoke token").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await Browser.PictureAsync(page, "audit-dark");

        await page.GotoAsync("/account");
        await Browser.PictureAsync(page, "account-dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await page.WaitForURLAsync("**/login**");
        // The other browser's page was open all the time: its circuit ends, too.
        await other.WaitForURLAsync("**/login**");
    }

    private static async Task<int> AskAsync(string address, string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/positions") { Headers = { { "Authorization", $"Bearer {token}" } } };
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
