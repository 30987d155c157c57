using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Identity;

public sealed class CircuitAuthenticationTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Circuit_OfAUserDisabledHere_IsSignedOutWithoutAnyTimePassing()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        using var circuit = await OpenAsync(users, trader);
        var signedOut = SignedOut(circuit);

        await users.AdministerAsync(a => a.SetEnabledAsync(admin, trader.Id()!, enabled: false));

        await signedOut.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Circuit_OfAUserChangedByAnotherProgram_IsSignedOutWithinFiveSeconds()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        using var circuit = await OpenAsync(users, trader);
        var signedOut = SignedOut(circuit);
        await using (var context = await users.Get<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync())
        {
            await context.Users.Where(u => u.Id == trader.Id()).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true));
        }

        Assert.False(signedOut.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));

        await signedOut.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Circuit_OfASessionThatWasEnded_IsSignedOut()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        var sessions = users.Get<UserSessions>();
        var session = await sessions.StartAsync(trader.Id()!, SessionKind.Browser, "Firefox on Linux", null, default);
        ((ClaimsIdentity)trader.Identity!).AddClaim(new Claim(SparkStacker.Console.Identity.PrincipalExtensions.SessionClaim, session));
        using var circuit = await OpenAsync(users, trader);
        var signedOut = SignedOut(circuit);

        await sessions.EndAllAsync(trader.Id()!, null, default);

        await signedOut.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task<CircuitAuthentication> OpenAsync(TestUsers users, ClaimsPrincipal user)
    {
        var circuit = new CircuitAuthentication(users.Scopes, users.Get<UserChanges>(), _clock, NullLogger<CircuitAuthentication>.Instance);
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
        await circuit.StartAsync();
        return circuit;
    }

    private static Task SignedOut(CircuitAuthentication circuit)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        circuit.AuthenticationStateChanged += async change =>
        {
            if ((await change).User.Id() is null)
            {
                done.TrySetResult();
            }
        };
        return done.Task;
    }
}
