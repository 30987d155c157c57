using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Identity;

/// <summary>What a principal is worth right now: its cookie may be older than the last change of its user.</summary>
internal sealed class CurrentUser(ConsoleSignInManager signIn, UserSessions sessions, IAuthorizationService authorization)
{
    /// <summary>The user as stored; null where signed out, disabled, or changed since the principal was made.</summary>
    public async Task<ApplicationUser?> FindAsync(ClaimsPrincipal principal) =>
        await signIn.ValidateSecurityStampAsync(principal) is { } user
        && (principal.SessionId() is not { } session || await sessions.IsLiveAsync(session, user.Id, CancellationToken.None))
            ? user
            : null;

    /// <summary>Whether the user may do what <paramref name="policy"/> protects, by the stored role and by the scope of the token, where it is one.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal principal, string policy)
    {
        if (await FindAsync(principal) is not { } user)
        {
            return false;
        }

        var stored = await signIn.CreateUserPrincipalAsync(user);
        return (await authorization.AuthorizeAsync(stored, policy)).Succeeded && (await authorization.AuthorizeAsync(principal, policy)).Succeeded;
    }
}
