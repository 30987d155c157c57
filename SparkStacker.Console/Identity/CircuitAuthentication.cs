using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace SparkStacker.Console.Identity;

/// <summary>Looks every few seconds whether a circuit's user may still be signed in; a changed role, password or a disabled account ends it.</summary>
internal sealed class CircuitAuthentication(ILoggerFactory loggers, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the circuit's user manager would answer from what it has loaded before.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CurrentUser>().FindAsync(authenticationState.User) is not null;
    }
}
