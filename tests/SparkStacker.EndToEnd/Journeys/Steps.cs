using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>What a person does in the browser, by the names that a person reads.</summary>
internal static class Steps
{
    public const string AdminEmail = "admin@example.com";
    public const string AdminPassword = "Only-for-this-test-1";

    public static async Task SignInAsync(this IPage page, string email, string password)
    {
        await page.GotoAsync("/login");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>As an admin.</summary>
    public static async Task AddUserAsync(this IPage admin, string email, string role, string password)
    {
        await admin.GotoAsync("/admin/users");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        var dialog = admin.GetByRole(AriaRole.Dialog, new() { Name = "Add a user" });
        await dialog.GetByLabel("Email").FillAsync(email);
        await dialog.GetByLabel("Role").SelectOptionAsync(role);
        await dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = $"Add {email} as {role.ToLowerInvariant()}" }).ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Gridcell, new() { Name = email, Exact = true })).ToBeVisibleAsync();
    }

    public static ILocator Switch(this IPage page) => page.GetByRole(AriaRole.Switch, new() { Name = "macd_eth_usd" });

    public static ILocator CloseButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Close position" });

    /// <summary>Every violation with its place; the page must have none.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        await Assertions.Expect(page.Locator(".shell[inert]")).ToHaveCountAsync(0);
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} {string.Join(", ", v.Nodes.Select(n => n.Html))}")));
    }
}
