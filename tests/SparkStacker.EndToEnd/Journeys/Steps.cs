using Deque.AxeCore.Commons;
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

    /// <summary>The page must have no violation.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var violations = await page.ViolationsAsync();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Every violation with its place.</summary>
    /// <param name="page">Page.</param>
    /// <param name="rules">Rules to look for; all where none is named.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page, params string[] rules)
    {
        await Assertions.Expect(page.Locator(".shell[inert]")).ToHaveCountAsync(0);
        var result = await (rules.Length == 0 ? page.RunAxe() : page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } }));
        return [.. result.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} {string.Join(", ", v.Nodes.Select(n => n.Html))}")];
    }
}
