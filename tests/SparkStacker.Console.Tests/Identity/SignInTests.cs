using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

public sealed class SignInTests(AdminConsole fixture) : IClassFixture<AdminConsole>
{
    private readonly ConsoleFactory _console = fixture.Console;

    [Theory]
    [InlineData("/admin/users")]
    [InlineData("/account")]
    [InlineData("/no-such-page")]
    public async Task Page_SignedOut_LeadsToTheSignInAndBack(string page)
    {
        var browser = await _console.OpenAsync();

        using var response = await browser.GetAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/login?ReturnUrl={Uri.EscapeDataString(page)}", Browser.Target(response));
    }

    [Theory]
    [InlineData("/login", "/")]
    [InlineData("/login?returnUrl=/admin/users", "/admin/users")]
    [InlineData("/login?returnUrl=https://example.com/", "/")]
    [InlineData("/login?returnUrl=//example.com", "/")]
    [InlineData("/login?returnUrl=/%5Cexample.com", "/")]
    public async Task SignIn_RightPassword_GoesToPagesOfOursOnly(string address, string target)
    {
        var browser = await _console.OpenAsync();

        using var response = await browser.SignInAsync("admin@example.com", TestUsers.Password, address);

        Assert.Equal((HttpStatusCode.Redirect, target), (response.StatusCode, Browser.Target(response)));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("sparkstacker=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("admin@example.com", "wrong password here")]
    [InlineData("nobody@example.com", TestUsers.Password)]
    public async Task SignIn_WrongEmailOrPassword_GivesTheSameAlert(string email, string password)
    {
        var browser = await _console.OpenAsync();

        using var response = await browser.SignInAsync(email, password);

        Assert.Equal("Email or password is wrong, or the account is disabled.", (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent.Trim());
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccountEvenForTheRightOne()
    {
        var browser = await _console.OpenAsync();
        await _console.AddUserAsync("locked@example.com", Roles.Viewer);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await browser.SignInAsync("locked@example.com", "wrong password here");
        }

        using var response = await browser.SignInAsync("locked@example.com", TestUsers.Password);

        Assert.StartsWith("Too many wrong passwords.", (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveTimesAsNobody_LooksLockedAsAnyOther()
    {
        var browser = await _console.OpenAsync();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var wrong = await browser.SignInAsync("nobody-locked@example.com", "wrong password here");
            Assert.StartsWith("Email or password is wrong", (await Browser.ParseAsync(wrong)).QuerySelector("[role=alert]")?.TextContent.Trim(), StringComparison.Ordinal);
        }

        using var response = await browser.SignInAsync("Nobody-Locked@example.com", "wrong password here");

        Assert.StartsWith("Too many wrong passwords.", (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        var browser = await _console.OpenAsync();

        using var response = await browser.PostAsync("/login", ("_handler", "login"), ("Input.Email", "admin@example.com"), ("Input.Password", TestUsers.Password));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task SignOut_WithoutTheFormsToken_IsRefused()
    {
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        using var response = await browser.PostAsync("/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(await browser.ReadAsync("/account"));
    }

    [Fact]
    public async Task AdminPage_ForAViewer_IsDenied()
    {
        var browser = await _console.OpenAsync();
        await _console.AddUserAsync("viewer@example.com", Roles.Viewer);
        using var signedIn = await browser.SignInAsync("viewer@example.com", TestUsers.Password);

        using var response = await browser.GetAsync("/admin/users");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/access-denied", Browser.Target(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OfAUserWhoseRoleChanged_EndsWithTheNextRequest()
    {
        var browser = await _console.OpenAsync();
        await _console.AddUserAsync("trader@example.com", Roles.Trader);
        using var signedIn = await browser.SignInAsync("trader@example.com", TestUsers.Password);
        Assert.NotNull(await browser.ReadAsync("/account"));

        await _console.RenewSecurityStampAsync("trader@example.com");

        using var response = await browser.GetAsync("/account");
        Assert.Equal("/login?ReturnUrl=%2Faccount", Browser.Target(response));
    }

    [Fact]
    public async Task NewPassword_InOneOfTwoBrowsers_LeavesOneSession()
    {
        var (browser, other) = (await _console.OpenAsync(), await _console.OpenAsync());
        await _console.AddUserAsync("two@example.com", Roles.Viewer);
        using var signedIn = await browser.SignInAsync("two@example.com", TestUsers.Password);
        using var elsewhere = await other.SignInAsync("two@example.com", TestUsers.Password);

        using var changed = await browser.SubmitAsync("/account", ("Current password", TestUsers.Password), ("New password", "another long password"));

        await using var scope = _console.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().FindByNameAsync("two@example.com");
        Assert.Single(await _console.Services.GetRequiredService<UserSessions>().ListAsync(user!.Id, default));
        Assert.NotNull(await browser.ReadAsync("/account"));
    }

    [Fact]
    public async Task NewPassword_WithoutAnAudit_IsNotSet()
    {
        var audit = new RecordingAuditLog();
        await using var console = new ConsoleFactory { Replace = services => services.AddSingleton<IAuditLog>(audit) };
        var browser = await console.OpenAsync();
        await console.AddUserAsync("careful@example.com", Roles.Viewer);
        using var signedIn = await browser.SignInAsync("careful@example.com", TestUsers.Password);
        audit.Fault = "The disk is full.";

        using var changed = await browser.SubmitAsync("/account", ("Current password", TestUsers.Password), ("New password", "another long password"));

        Assert.Equal("/account?result=audit_not_written", Browser.Target(changed));
        using var again = await (await console.OpenAsync()).SignInAsync("careful@example.com", TestUsers.Password);
        Assert.Equal("/", Browser.Target(again));
    }

    [Fact]
    public async Task OneTimePassword_OpensOnlyTheAccountUntilItIsReplaced()
    {
        var browser = await _console.OpenAsync();
        await _console.AddUserAsync("new@example.com", Roles.Admin, mustChangePassword: true);

        using var signedIn = await browser.SignInAsync("new@example.com", TestUsers.Password);
        Assert.Equal("/account", Browser.Target(signedIn));
        using var denied = await browser.GetAsync("/admin/users");
        Assert.Equal("/account", Browser.Target(denied));

        using var changed = await browser.SubmitAsync("/account", ("Current password", TestUsers.Password), ("New password", "another long password"));
        Assert.Equal("/account?result=changed", Browser.Target(changed));
        Assert.NotNull(await browser.ReadAsync("/admin/users"));
    }

    [Theory]
    [InlineData("not the password", "another long password", "wrong")]
    [InlineData(TestUsers.Password, "short", "rules")]
    [InlineData(TestUsers.Password, TestUsers.Password, "same")]
    public async Task ChangePassword_ThatBreaksARule_SaysWhich(string current, string chosen, string code)
    {
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        using var response = await browser.SubmitAsync("/account", ("Current password", current), ("New password", chosen));

        Assert.Equal($"/account?result={code}", Browser.Target(response));
        Assert.NotNull((await browser.ReadAsync($"/account?result={code}")).QuerySelector(".alert[role=alert]"));
    }
}
