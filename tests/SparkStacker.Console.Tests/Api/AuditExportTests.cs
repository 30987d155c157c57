using System.Net;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class AuditExportTests(AdminConsole fixture) : IClassFixture<AdminConsole>
{
    private readonly ConsoleFactory _console = fixture.Console;

    [Fact]
    public async Task Export_ByAnAdmin_HasTheFilteredEntriesUnderOneHeader()
    {
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);
        using var wrong = await new Browser(_console.CreateClient()).SignInAsync("admin@example.com", "wrong password here");

        using var response = await browser.GetAsync("/admin/audit.csv?action=sign_in&refused=true&actor=admin");

        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.StartsWith("sequence,time,actor,", lines[0], StringComparison.Ordinal);
        Assert.Single(lines.Skip(1), line => line.Contains(",admin@example.com,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_OfATextThatLooksLikeAFormula_SaysThatItIsNone()
    {
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);
        await new ApiCaller(_console).SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "=1+1@example.com", password = "wrong password here" });

        using var response = await browser.GetAsync("/admin/audit.csv?actor=1%2B1");

        Assert.Contains(",'=1+1@example.com,", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2000-01-01", true)]
    [InlineData("from=2999-01-01", false)]
    [InlineData("to=2000-01-01", false)]
    public async Task Export_OfATime_HasItsEntries(string query, bool any)
    {
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        using var response = await browser.GetAsync("/admin/audit.csv?" + query);

        Assert.Equal(any, (await response.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length > 1);
    }

    [Fact]
    public async Task Export_ByATrader_IsDenied()
    {
        await _console.AddUserAsync("curious@example.com", Roles.Trader);
        var browser = await _console.OpenAsync();
        using var signedIn = await browser.SignInAsync("curious@example.com", TestUsers.Password);

        using var response = await browser.GetAsync("/admin/audit.csv");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/access-denied", Browser.Target(response), StringComparison.Ordinal);
    }
}
