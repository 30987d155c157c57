using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Whoever is signed in.</summary>
internal sealed class FakeAuthentication(string? role) : AuthenticationStateProvider
{
    private ClaimsPrincipal _user = Person(role);

    /// <summary>Null signs out.</summary>
    public void SignIn(string? role)
    {
        _user = Person(role);
        NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_user));

    private static ClaimsPrincipal Person(string? role) => role is null
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, "1"), new Claim(ClaimTypes.Name, $"{role.ToLowerInvariant()}@example.com"),
                new Claim(ClaimTypes.Email, $"{role.ToLowerInvariant()}@example.com"), new Claim(ClaimTypes.Role, role),
            ],
            "test"));
}
