using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>A new user's first five minutes: set up, sign in, switch on, see a position open, close it, sign out.</summary>
public sealed partial class FirstFiveMinutesTests
{
    [ChromiumFact]
    public async Task Journey_FromSetupToSignOut_Works()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(folder.Path, ("Market:Source", "replay"), ("Market:ReplaySpeed", "300"));
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(console.Address);

        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/setup$"));
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Setup code").FillAsync(await console.SetupCode.WaitAsync(TimeSpan.FromSeconds(10)));
        await page.GetByLabel("Email").FillAsync(Steps.AdminEmail);
        await page.GetByLabel("Password").FillAsync(Steps.AdminPassword);
        await Browser.PictureAsync(page, "1-setup");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create admin" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/(login|)$"));
        if (page.Url.EndsWith("/login", StringComparison.Ordinal))
        {
            await page.AssertAccessibleAsync();
            await Browser.PictureAsync(page, "2-login");
            await page.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        }

        // The second browser sees what the first one does, without a reload.
        var other = await browser.OpenAsync(console.Address, 390, 844, ColorScheme.Light);
        await other.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await Expect(page.Switch()).ToHaveAttributeAsync("aria-checked", "false");
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Switch().ClickAsync();
        await Expect(page.Switch()).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(other.Switch()).ToHaveAttributeAsync("aria-checked", "true");

        await Expect(page.CloseButton()).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(other.CloseButton()).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "3-position-dark");
        await Browser.PictureAsync(other, "3-position-phone-light");
        await CloseAsync(page);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Trades" }).ClickAsync();
        await Browser.PictureAsync(page, "4-closed");

        await SignOutAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex("/login"));
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/login"));
        Assert.Empty(browser.Complaints);
        Assert.NotEmpty(new ConsoleData(folder.Path).Rows("SELECT exit_reason FROM trades WHERE exit_reason = 'manual'"));
    }

    // The strategy is switched off first, so that no signal closes the position while the dialog is open. The market goes
    // on meanwhile: where it closed the position in that moment, the next one is waited for.
    private static async Task CloseAsync(IPage page)
    {
        for (var flat = true; flat; flat = !await page.CloseButton().IsVisibleAsync())
        {
            if (await page.Switch().GetAttributeAsync("aria-checked") == "false")
            {
                await page.Switch().ClickAsync();
            }

            await Expect(page.CloseButton()).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await page.Switch().ClickAsync();
            await Expect(page.Switch()).ToHaveAttributeAsync("aria-checked", "false");
        }

        await page.CloseButton().ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        var act = dialog.GetByRole(AriaRole.Button, new() { NameRegex = CloseAct() });
        await Expect(act).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "3-close-dialog");
        await act.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.CloseButton()).ToBeHiddenAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        var signOut = page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });
        await signOut.First.ClickAsync();
    }

    [GeneratedRegex(@"^Close 0\.0\d+ ETH at market$")]
    private static partial Regex CloseAct();
}
