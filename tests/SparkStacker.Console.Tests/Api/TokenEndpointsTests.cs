using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class TokenEndpointsTests(AdminConsole fixture) : IClassFixture<AdminConsole>
{
    private const string Tokens = "/api/v1/tokens";
    private readonly ConsoleFactory _console = fixture.Console;

    [Fact]
    public async Task Create_AToken_ShowsItOnceAndItOpensTheApi()
    {
        var caller = await ApiCaller.SignInAsync(_console, "admin@example.com");

        var made = await caller.SendAsync(HttpMethod.Post, Tokens, new { name = "grafana", scope = "read" });

        Assert.Equal(201, made.Status);
        var token = made.Body.GetProperty("token").GetString()!;
        Assert.StartsWith("sst_", token, StringComparison.Ordinal);
        var list = await new ApiCaller(_console) { Token = token }.SendAsync(HttpMethod.Get, Tokens);
        Assert.Equal(200, list.Status);
        Assert.DoesNotContain(token, list.Body.ToString(), StringComparison.Ordinal);
        var item = list.Body.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("name").GetString() == "grafana");
        Assert.Equal("read", item.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task Token_WithTheScopeRead_MayNotDoWhatItsOwnerMay()
    {
        var bot = await MakeAsync("admin@example.com", new { name = "reader", scope = "read" });

        var answer = await bot.SendAsync(HttpMethod.Post, "/api/v1/alerts/none/acknowledge", new { note = "seen" });

        Assert.Equal((403, "forbidden"), (answer.Status, ApiCaller.Code(answer)));
    }

    [Theory]
    [InlineData("trade")]
    [InlineData("admin")]
    public async Task Create_AScopeAboveTheOwnersRole_IsRefused(string scope)
    {
        var email = $"{scope}-viewer@example.com";
        await _console.AddUserAsync(email, Roles.Viewer);
        var caller = await ApiCaller.SignInAsync(_console, email);

        var answer = await caller.SendAsync(HttpMethod.Post, Tokens, new { name = "too much", scope });

        Assert.Equal((422, "invalid_scope"), (answer.Status, ApiCaller.Code(answer)));
    }

    [Theory]
    [InlineData("", "read", null, null, "invalid_request")]
    [InlineData("x", "everything", null, null, "invalid_request")]
    [InlineData(" ", "read", null, null, "invalid_name")]
    [InlineData("x", "read", "home", null, "invalid_address_range")]
    [InlineData("x", "read", null, "2001-01-01T00:00:00Z", "invalid_expiry")]
    public async Task Create_WithUnusableValues_IsRefused(string name, string scope, string? addressRange, string? expiresAt, string code)
    {
        var caller = await ApiCaller.SignInAsync(_console, "admin@example.com");

        var answer = await caller.SendAsync(HttpMethod.Post, Tokens, new { name, scope, addressRange, expiresAt });

        Assert.Equal((code == "invalid_request" ? 400 : 422, code), (answer.Status, ApiCaller.Code(answer)));
    }

    [Fact]
    public async Task Create_ByAToken_IsRefused()
    {
        var bot = await MakeAsync("admin@example.com", new { name = "mother", scope = "admin" });

        var answer = await bot.SendAsync(HttpMethod.Post, Tokens, new { name = "child", scope = "admin" });

        Assert.Equal((403, "forbidden"), (answer.Status, ApiCaller.Code(answer)));
    }

    [Fact]
    public async Task Revoke_AToken_EndsItAtOnce()
    {
        var caller = await ApiCaller.SignInAsync(_console, "admin@example.com");
        var made = await caller.SendAsync(HttpMethod.Post, Tokens, new { name = "short life", scope = "read" });
        var bot = new ApiCaller(_console) { Token = made.Body.GetProperty("token").GetString() };
        Assert.Equal(200, await bot.StatusAsync(Tokens));

        var revoked = await caller.SendAsync(HttpMethod.Delete, $"{Tokens}/{made.Body.GetProperty("details").GetProperty("id").GetString()}");

        Assert.Equal((204, 401), (revoked.Status, await bot.StatusAsync(Tokens)));
    }

    [Fact]
    public async Task Revoke_ATokenOfSomeoneElse_IsForAdminsOnly()
    {
        await _console.AddUserAsync("owner@example.com", Roles.Trader);
        await _console.AddUserAsync("other@example.com", Roles.Trader);
        var owner = await ApiCaller.SignInAsync(_console, "owner@example.com");
        var made = await owner.SendAsync(HttpMethod.Post, Tokens, new { name = "mine", scope = "trade" });
        var path = $"{Tokens}/{made.Body.GetProperty("details").GetProperty("id").GetString()}";

        var byOther = await (await ApiCaller.SignInAsync(_console, "other@example.com")).SendAsync(HttpMethod.Delete, path);
        var byAdmin = await (await ApiCaller.SignInAsync(_console, "admin@example.com")).SendAsync(HttpMethod.Delete, path);

        Assert.Equal((404, 204), (byOther.Status, byAdmin.Status));
    }

    [Fact]
    public async Task Token_ForAnotherNetwork_OpensNothing()
    {
        // The test's connection has no address at all, so no network contains it.
        var bot = await MakeAsync("admin@example.com", new { name = "elsewhere", scope = "read", addressRange = "192.0.2.0/24" });

        Assert.Equal(401, await bot.StatusAsync(Tokens));
    }

    private async Task<ApiCaller> MakeAsync(string email, object body)
    {
        var made = await (await ApiCaller.SignInAsync(_console, email)).SendAsync(HttpMethod.Post, Tokens, body);
        Assert.Equal(201, made.Status);
        return new ApiCaller(_console) { Token = made.Body.GetProperty("token").GetString() };
    }
}
