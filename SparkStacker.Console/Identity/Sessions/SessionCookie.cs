using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity.Sessions;

/// <summary>A cookie opens something as long as its user is unchanged and its session not ended.</summary>
internal static class SessionCookie
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is { } user && !await IsLiveAsync(context.HttpContext, user))
        {
            context.RejectPrincipal();
        }
    }

    /// <summary>The framework makes the principal anew from time to time; the session stays the same.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.SessionId() is { } session)
        {
            ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaim(new Claim(PrincipalExtensions.SessionClaim, session));
        }

        return Task.CompletedTask;
    }

    private static async Task<bool> IsLiveAsync(HttpContext http, ClaimsPrincipal user) =>
        user.SessionId() is { } session && user.Id() is { } id
        && await http.RequestServices.GetRequiredService<UserSessions>().IsLiveAsync(session, id, http.RequestAborted)
        // The framework looks every few seconds; in between the sign-in page would take an old cookie for a new one and lead back.
        && await http.RequestServices.GetRequiredService<UserStates>().FindAsync(id, http.RequestAborted) is { IsDisabled: false } state
        && user.HasClaim(PrincipalExtensions.StampClaim, state.Stamp);
}
