using System.Net;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

public sealed class SetupFlowTests
{
    [Theory]
    [InlineData("/login")]
    [InlineData("/account")]
    [InlineData("/admin/users")]
    public async Task AnyPage_WhileThereIsNoUser_LeadsToTheSetup(string page)
    {
        await using var console = new ConsoleFactory();
        var browser = await console.OpenAsync();

        using var response = await browser.GetAsync(page);

        Assert.Equal((HttpStatusCode.Redirect, "/setup"), (response.StatusCode, Browser.Target(response)));
    }

    [Fact]
    public async Task Setup_RightCode_CreatesTheAdminSignsInAndClosesTheSetup()
    {
        await using var console = new ConsoleFactory();
        var browser = await console.OpenAsync();
        var code = console.IssueSetupCode();

        using var created = await browser.SubmitAsync("/setup", ("Setup code", code), ("Email", "admin@example.com"), ("Password", TestUsers.Password));

        Assert.Equal("/", Browser.Target(created));
        Assert.NotNull((await browser.ReadAsync("/admin/users")).QuerySelector("h1"));
        using var again = await browser.GetAsync("/setup");
        Assert.Equal("/login", Browser.Target(again));
    }

    [Fact]
    public async Task Setup_WrongCode_SaysSoInAnAlertAndCreatesNobody()
    {
        await using var console = new ConsoleFactory();
        var browser = await console.OpenAsync();

        using var refused = await browser.SubmitAsync("/setup", ("Setup code", "WRONG-WRONG"), ("Email", "admin@example.com"), ("Password", TestUsers.Password));

        var alert = (await Browser.ParseAsync(refused)).QuerySelector("[role=alert]");
        Assert.StartsWith("The setup code is wrong.", alert?.TextContent.Trim(), StringComparison.Ordinal);
        using var login = await browser.GetAsync("/login");
        Assert.Equal("/setup", Browser.Target(login));
    }

    [Fact]
    public async Task Setup_ShortPasswordAndNoAddress_SaysBothAndKeepsTheCode()
    {
        await using var console = new ConsoleFactory();
        var browser = await console.OpenAsync();
        var code = console.IssueSetupCode();

        using var refused = await browser.SubmitAsync("/setup", ("Setup code", code), ("Email", "admin"), ("Password", "short"));

        Assert.Equal(2, (await Browser.ParseAsync(refused)).QuerySelectorAll("[role=alert] li").Length);
        using var created = await browser.SubmitAsync("/setup", ("Setup code", code), ("Email", "admin@example.com"), ("Password", TestUsers.Password));
        Assert.Equal("/", Browser.Target(created));
    }
}
