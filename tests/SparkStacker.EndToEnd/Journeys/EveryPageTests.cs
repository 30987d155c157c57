using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>Each page that the navigation names, and one of each kind that lists lead to, with trades on it.</summary>
public sealed class EveryPageTests
{
    private static readonly string[] s_traded = ["macd_eth_usd", "bollinger_eth_usd", "macd_btc_usd"];

    [ChromiumFact]
    public async Task EveryPage_DarkLightAndOnAPhone_IsAccessibleAndFitsTheScreen()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "simulated"), ("Market:ReplaySpeed", "600"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var dark = await browser.OpenAsync(console.Address);
        await dark.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await Expect(dark.Locator("nav.side a").First).ToBeVisibleAsync();
        var pages = await dark.Locator("nav.side a").EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.href).pathname)");
        Assert.True(pages.Length >= 14, string.Join(", ", pages));
        foreach (var strategy in s_traded)
        {
            await dark.GotoAsync($"/strategies/{strategy}");
            await dark.GetByRole(AriaRole.Switch, new() { Name = strategy }).ClickAsync();
            await Expect(dark.Locator("[data-state]")).ToHaveTextAsync("On");
        }

        await dark.GotoAsync("/backtests");
        await dark.GetByRole(AriaRole.Button, new() { Name = "Run backtest" }).ClickAsync();
        await dark.GotoAsync("/trades");
        await Expect(dark.Locator("tbody tr").First).ToBeVisibleAsync();
        await dark.GotoAsync("/positions");
        await Expect(dark.Locator("tbody tr").First).ToBeVisibleAsync();
        List<string> all = [.. pages, .. s_traded.Select(s => $"/strategies/{s}"), "/orders?state=all", "/notifications", "/backtests/optimizations"];
        foreach (var list in new[] { "/trades", "/positions", "/backtests" })
        {
            await dark.GotoAsync(list);
            await Expect(dark.Locator("tbody a").First).ToBeVisibleAsync();
            all.Add(new Uri(new Uri(console.Address), await dark.Locator("tbody a").First.GetAttributeAsync("href")).PathAndQuery);
        }

        List<string> problems = [.. await CheckAsync(dark, all)];
        var light = await browser.OpenAsync(console.Address, scheme: ColorScheme.Light);
        await light.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        problems.AddRange(await CheckAsync(light, all, "color-contrast"));
        var phone = await browser.OpenAsync(console.Address, width: 390, height: 844);
        await phone.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        problems.AddRange(await CheckAsync(phone, all));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(browser.Complaints);
    }

    [ChromiumFact]
    public async Task Phone_EveryPage_IsInTheBarOrInTheMenuWhichClosesBehindIt()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var phone = await browser.OpenAsync(console.Address, width: 390, height: 844);
        await phone.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await Expect(phone.Locator(".phonebar a").First).ToBeVisibleAsync();

        const string Paths = "links => links.map(a => new URL(a.href).pathname).sort()";
        var all = await phone.Locator("nav.side a").EvaluateAllAsync<string[]>(Paths);
        Assert.Equal(all, await phone.Locator(".phonebar a, .pages-phone a").EvaluateAllAsync<string[]>(Paths));

        await phone.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await phone.AssertAccessibleAsync();
        await phone.Locator(".pages-phone").GetByRole(AriaRole.Link, new() { Name = "Risk" }).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Risk", Exact = true })).ToBeVisibleAsync();
        await Expect(phone.Locator(".pages-phone")).ToBeHiddenAsync();
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(IPage page, IEnumerable<string> addresses, params string[] rules)
    {
        var problems = new List<string>();
        await Expect(page.Locator(".shell")).ToBeVisibleAsync();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            problems.AddRange(await page.ViolationsAsync(rules));
            var wider = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            if (wider > 0)
            {
                problems.Add($"{address} is {wider} pixels wider than a screen of {page.ViewportSize!.Width}.");
            }
        }

        return problems;
    }
}
