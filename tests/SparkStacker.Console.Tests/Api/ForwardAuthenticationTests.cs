using System.Net;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class ForwardAuthenticationTests(AdminConsole console) : IClassFixture<AdminConsole>
{
    [Fact]
    public async Task Verify_SignedOutBrowser_IsSentToSignInAndBack()
    {
        using var answer = await AskAsync(await console.Console.OpenAsync(), "text/html", "/grafana/d/ss-home?from=now-6h");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/login?ReturnUrl=%2Fgrafana%2Fd%2Fss-home%3Ffrom%3Dnow-6h", Browser.Target(answer));
        Assert.False(answer.Headers.Contains("X-WEBAUTH-USER"));
    }

    [Theory]
    [InlineData("//evil.example.com/")]
    [InlineData("https://evil.example.com/")]
    [InlineData("")]
    public async Task Verify_ForgedWayBack_LeadsHome(string asked)
    {
        using var answer = await AskAsync(await console.Console.OpenAsync(), "text/html", asked);
        Assert.Equal("/login?ReturnUrl=%2F", Browser.Target(answer));
    }

    [Fact]
    public async Task Verify_SignedOutProgram_Is401()
    {
        using var answer = await AskAsync(await console.Console.OpenAsync(), "application/json", "/grafana/api/health");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(Roles.Viewer, "Viewer")]
    [InlineData(Roles.Trader, "Editor")]
    [InlineData(Roles.Admin, "Admin")]
    public async Task Verify_SignedIn_SaysWhoInGrafanasWords(string role, string expected)
    {
        var email = $"{role.ToLowerInvariant()}-verify@example.com";
        await console.Console.AddUserAsync(email, role);
        var browser = await console.Console.OpenAsync();
        await browser.SignInAsync(email, TestUsers.Password);
        using var answer = await AskAsync(browser, "text/html", "/grafana/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((email, email, expected), (Header(answer, "X-WEBAUTH-USER"), Header(answer, "X-WEBAUTH-EMAIL"), Header(answer, "X-WEBAUTH-ROLE")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Verify_OneTimePassword_OpensNothing()
    {
        await console.Console.AddUserAsync("new-verify@example.com", Roles.Admin, mustChangePassword: true);
        var browser = await console.Console.OpenAsync();
        await browser.SignInAsync("new-verify@example.com", TestUsers.Password);
        using var page = await AskAsync(browser, "text/html", "/grafana/");
        using var program = await AskAsync(browser, "application/json", "/grafana/");

        Assert.Equal("/account", Browser.Target(page));
        Assert.Equal(HttpStatusCode.Forbidden, program.StatusCode);
        Assert.False(program.Headers.Contains("X-WEBAUTH-USER"));
    }

    private static Task<HttpResponseMessage> AskAsync(Browser browser, string accept, string asked)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/auth/verify");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Uri", asked);
        return browser.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
