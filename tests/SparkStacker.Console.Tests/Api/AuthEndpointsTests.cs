using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class AuthEndpointsTests(AdminConsole fixture) : IClassFixture<AdminConsole>
{
    private const string Protected = "/api/v1/tokens";
    private readonly ConsoleFactory _console = fixture.Console;

    [Fact]
    public async Task SignIn_RightPassword_GivesAnAccessTokenThatOpensTheApi()
    {
        var caller = await ApiCaller.SignInAsync(_console, "admin@example.com");

        Assert.Equal(200, await caller.StatusAsync(Protected));
    }

    [Theory]
    [InlineData("admin@example.com", "wrong password here")]
    [InlineData("nobody@example.com", TestUsers.Password)]
    public async Task SignIn_WrongEmailOrPassword_GivesTheSameProblem(string email, string password)
    {
        var answer = await new ApiCaller(_console).SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email, password });

        Assert.Equal((401, "invalid_credentials"), (answer.Status, ApiCaller.Code(answer)));
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksAndSaysWhenToTryAgain()
    {
        await _console.AddUserAsync("api-locked@example.com", Roles.Viewer);
        var caller = new ApiCaller(_console);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "api-locked@example.com", password = "wrong password here" });
        }

        using var response = await caller.RespondAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "api-locked@example.com", password = TestUsers.Password });

        Assert.Equal(429, (int)response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("api-nobody@example.com", false)]
    [InlineData("api-disabled@example.com", true)]
    public async Task SignIn_FiveTimesAsNobodyOrDisabled_LooksLockedAsAnyOther(string email, bool exists)
    {
        if (exists)
        {
            await _console.AddUserAsync(email, Roles.Viewer);
            await using var scope = _console.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ConsoleDbContext>().Users.Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true));
        }

        var caller = new ApiCaller(_console);
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            statuses.Add((await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email, password = TestUsers.Password })).Status);
        }

        Assert.Equal([401, 401, 401, 401, 429], statuses);
    }

    [Fact]
    public async Task SignIn_OneTimePassword_IsRefused()
    {
        await _console.AddUserAsync("api-fresh@example.com", Roles.Viewer, mustChangePassword: true);

        var answer = await new ApiCaller(_console).SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "api-fresh@example.com", password = TestUsers.Password });

        Assert.Equal((403, "password_change_required"), (answer.Status, ApiCaller.Code(answer)));
    }

    [Fact]
    public async Task Api_WithoutAToken_AsksForOneAndNeverRedirects()
    {
        using var response = await new ApiCaller(_console).RespondAsync(HttpMethod.Get, Protected);

        Assert.Equal((401, "Bearer"), ((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("sst_nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")]
    public async Task Api_WithATokenThatOpensNothing_IsRefused(string token)
    {
        using var response = await new ApiCaller(_console) { Token = token }.RespondAsync(HttpMethod.Get, Protected);

        Assert.Equal((401, "Bearer error=\"invalid_token\""), ((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task Refresh_UsedTwice_EndsTheSessionForBothAndIsAudited()
    {
        await _console.AddUserAsync("reuse@example.com", Roles.Trader);
        var caller = new ApiCaller(_console);
        var first = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "reuse@example.com", password = TestUsers.Password });
        var stolen = new { refreshToken = first.Body.GetProperty("refreshToken").GetString() };
        var second = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/refresh", stolen);
        caller.Token = second.Body.GetProperty("accessToken").GetString();
        Assert.Equal(200, await caller.StatusAsync(Protected));

        var again = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/refresh", stolen);

        Assert.Equal((401, "invalid_refresh_token"), (again.Status, ApiCaller.Code(again)));
        Assert.Equal(401, await caller.StatusAsync(Protected));
        Assert.Equal(401, (await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/refresh", new { refreshToken = second.Body.GetProperty("refreshToken").GetString() })).Status);
        await using var context = await _console.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        Assert.Equal("refresh_token_reused", (await context.Audit.SingleAsync(a => a.Action == "refresh_token_reuse" && a.Target == "reuse@example.com")).Result);
    }

    [Fact]
    public async Task Revoke_ARefreshToken_EndsTheAccessTokenToo()
    {
        var caller = new ApiCaller(_console);
        var tokens = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "admin@example.com", password = TestUsers.Password });
        caller.Token = tokens.Body.GetProperty("accessToken").GetString();

        var revoked = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/revoke", new { refreshToken = tokens.Body.GetProperty("refreshToken").GetString() });

        Assert.Equal((204, 401), (revoked.Status, await caller.StatusAsync(Protected)));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("role")]
    [InlineData("password")]
    public async Task User_DisabledOrChanged_IsOutWithTheNextRequest(string change)
    {
        var email = $"{change}-api@example.com";
        await _console.AddUserAsync(email, Roles.Trader);
        var caller = await ApiCaller.SignInAsync(_console, email);
        var made = await caller.SendAsync(HttpMethod.Post, Protected, new { name = "bot", scope = "trade" });
        var bot = new ApiCaller(_console) { Token = made.Body.GetProperty("token").GetString() };
        Assert.Equal((200, 200), (await caller.StatusAsync(Protected), await bot.StatusAsync(Protected)));

        await ChangeAsync(email, change);

        Assert.Equal((401, 401), (await caller.StatusAsync(Protected), await bot.StatusAsync(Protected)));
        var all = await (await ApiCaller.SignInAsync(_console, "admin@example.com")).SendAsync(HttpMethod.Get, Protected + "?owner=all");
        Assert.DoesNotContain(all.Body.GetProperty("items").EnumerateArray(), i => i.GetProperty("owner").GetString() == email);
    }

    private async Task ChangeAsync(string email, string change)
    {
        await using var scope = _console.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        var user = (await users.FindByNameAsync(email))!;
        var admin = await scope.ServiceProvider.GetRequiredService<ConsoleSignInManager>().CreateUserPrincipalAsync((await users.FindByNameAsync("admin@example.com"))!);
        var administration = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var result = change switch
        {
            "disable" => await administration.SetEnabledAsync(admin, user.Id, enabled: false),
            "role" => await administration.ChangeRoleAsync(admin, user.Id, Roles.Viewer),
            _ => await administration.ResetPasswordAsync(admin, user.Id),
        };
        Assert.Null(result.Error);
    }
}
