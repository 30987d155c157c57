using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Identity;

/// <summary>Disabled users neither sign in nor stay signed in; each browser that signs in has a session that can be ended alone.</summary>
internal sealed class ConsoleSignInManager(
    UserManager<ApplicationUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<ApplicationUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<ApplicationUser>> logger, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<ApplicationUser> confirmation, UserSessions sessions, UsedCodes used)
    : SignInManager<ApplicationUser>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(ApplicationUser user) => !user.IsDisabled && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(ApplicationUser? user, string? securityStamp) =>
        user is { IsDisabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>Whether the text is the app's code of now, not used before, or one of the recovery codes, which is used up.</summary>
    public async Task<bool> IsSecondFactorAsync(ApplicationUser user, string text)
    {
        var code = new string([.. text.Where(c => !char.IsWhiteSpace(c))]);
        return await UserManager.VerifyTwoFactorTokenAsync(user, Options.Tokens.AuthenticatorTokenProvider, code)
            ? used.Use(user.Id, code)
            : (await UserManager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
    }

    public override async Task SignInWithClaimsAsync(ApplicationUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // Signing in again within a session, for example after a new password, keeps it.
        var session = Context.User.Id() == user.Id && Context.User.SessionId() is { } own && await sessions.IsLiveAsync(own, user.Id, Context.RequestAborted)
            ? own
            : await sessions.StartAsync(user.Id, SessionKind.Browser, DeviceName.Of(Context.Request), Context.Connection.RemoteIpAddress?.ToString(), Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(PrincipalExtensions.SessionClaim, session)]);
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.Id() is { } user && Context.User.SessionId() is { } session)
        {
            await sessions.EndAsync(user, session, CancellationToken.None);
        }

        await base.SignOutAsync();
    }
}
