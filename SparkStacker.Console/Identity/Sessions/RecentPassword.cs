using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace SparkStacker.Console.Identity.Sessions;

/// <summary>For pages: sends whoever typed the password too long ago to type it again, and back.</summary>
internal sealed class RecentPassword(UserSessions sessions, NavigationManager navigation)
{
    /// <returns>Whether to go on; otherwise the browser is on its way.</returns>
    public async Task<bool> AskAsync(ClaimsPrincipal user, string page)
    {
        if (user.SessionId() is not { } session || await sessions.IsVerifiedAsync(session, CancellationToken.None))
        {
            return true;
        }

        navigation.NavigateTo($"/verify?returnUrl={Uri.EscapeDataString(page)}", forceLoad: true);
        return false;
    }
}
