using System.Net;
using System.Security.Claims;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Identity.Sessions;

public sealed class UserSessionsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Session_HoweverBusy_EndsAfterItsLifetime()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (sessions, user, session) = await StartAsync(users);

        _clock.Advance(UserSessions.Lifetime - TimeSpan.FromSeconds(1));
        Assert.True(await sessions.IsLiveAsync(session, user, default));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await sessions.IsLiveAsync(session, user, default));
        Assert.Empty(await sessions.ListAsync(user, default));
    }

    [Fact]
    public async Task Session_OfSomeoneElse_IsNeitherLiveNorEnded()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (sessions, user, session) = await StartAsync(users);

        Assert.False(await sessions.IsLiveAsync(session, "another", default));
        Assert.False(await sessions.EndAsync("another", session, default));
        Assert.True(await sessions.IsLiveAsync(session, user, default));
    }

    [Fact]
    public async Task List_AfterMinutesOfUse_ShowsTheLastUse()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (sessions, user, session) = await StartAsync(users);

        _clock.Advance(TimeSpan.FromMinutes(7));
        await sessions.IsLiveAsync(session, user, default);

        var view = Assert.Single(await sessions.ListAsync(user, default));
        Assert.Equal((_clock.GetUtcNow(), "Firefox on Linux"), (view.LastUsedAt, view.Device));
    }

    [Fact]
    public async Task UserAdministration_LongAfterThePassword_AsksForItAgain()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var session = await users.Get<UserSessions>().StartAsync(admin.Id()!, SessionKind.Browser, "Firefox on Linux", null, default);
        ((ClaimsIdentity)admin.Identity!).AddClaim(new Claim("sid", session));
        _clock.Advance(UserSessions.VerifiedFor);

        Assert.Equal("reauthentication_required", (await users.AdministerAsync(a => a.CreateAsync(admin, "new@example.com", Roles.Viewer, null))).Error?.Code);
        await users.Get<UserSessions>().VerifyAsync(session, default);
        Assert.Null((await users.AdministerAsync(a => a.CreateAsync(admin, "new@example.com", Roles.Viewer, null))).Error);
    }

    [Fact]
    public async Task Browser_WhoseSessionWasEnded_LeadsToTheSignInAtTheNextRequest()
    {
        await using var console = ConsoleFactory.WithAdmin();
        var browser = await console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);
        Assert.NotNull(await browser.ReadAsync("/account"));

        await console.EndSessionsAsync("admin@example.com");

        using var response = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/login", Browser.Target(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestUsers.Password, HttpStatusCode.Redirect)]
    [InlineData("wrong password here", HttpStatusCode.OK)]
    public async Task Verify_WithAPassword_LetsOnlyTheRightOneBack(string password, HttpStatusCode status)
    {
        await using var console = ConsoleFactory.WithAdmin();
        var browser = await console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        using var response = await browser.SubmitAsync("/verify?returnUrl=/admin/users", ("Password", password));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Redirect ? "/admin/users" : null, Browser.Target(response));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("curl/8.5.0", "curl/8.5.0")]
    [InlineData("", "unknown device")]
    public void Device_OfAnAgent_IsNamedForPeople(string agent, string name) => Assert.Equal(name, DeviceName.Of(agent));

    private static async Task<(UserSessions Sessions, string User, string Session)> StartAsync(TestUsers users)
    {
        var user = (await users.AddAsync("trader@example.com", Roles.Trader)).Id()!;
        var sessions = users.Get<UserSessions>();
        return (sessions, user, await sessions.StartAsync(user, SessionKind.Browser, "Firefox on Linux", null, default));
    }
}
