using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace SparkStacker.Console.Tests.Fixtures;

internal sealed class FixedAuthentication(ClaimsPrincipal user) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
}
