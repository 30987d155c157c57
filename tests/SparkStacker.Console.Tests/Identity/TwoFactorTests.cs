using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

public sealed class TwoFactorTests(AdminConsole fixture) : IClassFixture<AdminConsole>
{
    private readonly ConsoleFactory _console = fixture.Console;

    [Fact]
    public async Task SignIn_WithASecondFactor_TakesAnUnusedCodeOfTheAppOnly()
    {
        var (app, _) = await EnableAsync("app@example.com");
        var browser = await _console.OpenAsync();

        using var first = await browser.SignInAsync("app@example.com", TestUsers.Password, "/login?returnUrl=/account");

        Assert.Equal("/login/two-factor?returnUrl=%2Faccount", Browser.Target(first));
        using var closed = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        using var wrong = await browser.SubmitAsync("/login/two-factor", ("Code", app.Code(steps: 500)));
        Assert.Equal("The code is wrong or was used before.", await AlertAsync(wrong));
        using var used = await browser.SubmitAsync("/login/two-factor", ("Code", app.Code()));
        Assert.Equal("The code is wrong or was used before.", await AlertAsync(used));
        using var right = await browser.SubmitAsync("/login/two-factor?returnUrl=/account", ("Code", app.Code(steps: 1)));
        Assert.Equal("/account", Browser.Target(right));
        Assert.NotNull(await browser.ReadAsync("/account"));
    }

    [Fact]
    public async Task Api_WithASecondFactor_AsksForItAndTakesARecoveryCodeOnce()
    {
        var (_, codes) = await EnableAsync("recovery@example.com");
        var caller = new ApiCaller(_console);
        var credentials = new { email = "recovery@example.com", password = TestUsers.Password, twoFactorCode = (string?)null };

        var without = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", credentials);
        var with = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", credentials with { twoFactorCode = codes[0].ToLowerInvariant() });
        var again = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", credentials with { twoFactorCode = codes[0] });

        Assert.Equal((401, "two_factor_required"), (without.Status, ApiCaller.Code(without)));
        Assert.Equal(200, with.Status);
        Assert.Equal((401, "wrong_two_factor_code"), (again.Status, ApiCaller.Code(again)));
    }

    [Fact]
    public async Task Database_OfAUserWithASecondFactor_HoldsNeitherSeedNorCodes()
    {
        var (_, codes) = await EnableAsync("kept@example.com");
        await using var context = await _console.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();

        var stored = await context.UserTokens.Join(context.Users, t => t.UserId, u => u.Id, (t, u) => new { u.Email, t.Name, t.Value })
            .Where(t => t.Email == "kept@example.com").ToListAsync();

        Assert.Equal(["AuthenticatorKey", "RecoveryCodes"], stored.Select(t => t.Name).Order());
        Assert.DoesNotContain(stored, t => codes.Any(c => t.Value!.Contains(c, StringComparison.OrdinalIgnoreCase)));
        Assert.True(stored.Single(t => t.Name == "AuthenticatorKey").Value!.Length > 60);
    }

    [Fact]
    public async Task Enable_WithAWrongCode_LeavesItOff()
    {
        await _console.AddUserAsync("off@example.com", Roles.Viewer);
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("off@example.com", TestUsers.Password);

        using var response = await browser.SubmitAsync("/account/two-factor", ("Code", "abcdef"));

        Assert.StartsWith("The code is wrong.", await AlertAsync(response), StringComparison.Ordinal);
        using var again = await (await _console.OpenAsync()).SignInAsync("off@example.com", TestUsers.Password);
        Assert.Equal("/", Browser.Target(again));
    }

    private static async Task<string?> AlertAsync(HttpResponseMessage response) => (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent.Trim();

    private async Task<(AuthenticatorApp App, string[] Codes)> EnableAsync(string email)
    {
        await _console.AddUserAsync(email, Roles.Viewer);
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync(email, TestUsers.Password);
        var page = await browser.ReadAsync("/account/two-factor");
        Assert.NotNull(page.QuerySelector(".qr svg"));
        var app = new AuthenticatorApp(page.QuerySelector("main code")!.TextContent);
        using var enabled = await browser.SubmitAsync("/account/two-factor", ("Code", app.Code()));
        Assert.Equal(HttpStatusCode.OK, enabled.StatusCode);
        var codes = (await Browser.ParseAsync(enabled)).QuerySelector(".secret")!.TextContent.Split(' ');
        Assert.Equal(TwoFactor.RecoveryCodes, codes.Length);
        return (app, codes);
    }
}
