using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity;

/// <summary>Password and second factor in one call, for programs. Wrong ones count towards the lockout; each attempt is audited.</summary>
internal sealed class CredentialCheck(
    UserManager<ApplicationUser> users, ConsoleSignInManager signIn, PasswordGate gate, UnknownAccounts unknown, UserAudit audit, ILogger<CredentialCheck> logger)
{
    public async Task<CredentialResult> CheckAsync(string email, string password, string? code, CancellationToken cancellationToken)
    {
        email = email.Trim();
        var (user, problem, until) = await TryAsync(email, password, code, cancellationToken);
        if (problem is not null)
        {
            logger.SignInRefused(problem);
        }

        // Whatever was typed as an email is not worth keeping unless it is one: people type passwords there.
        await audit.WriteAsync(EmailRule.Accepts(email) ? email : "anonymous", "sign_in", "api", null, null, problem);
        return until is null ? new CredentialResult(problem is null ? user : null, problem, user?.LockoutEnd) : new CredentialResult(null, "locked_out", until);
    }

    private async Task<(ApplicationUser? User, string? Problem, DateTimeOffset? Until)> TryAsync(string email, string password, string? code, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(email);
        if (user is null or { IsDisabled: true })
        {
            return (null, user is null ? "unknown_user" : "disabled", await unknown.RefuseAsync(users, email, password, cancellationToken));
        }

        using (await gate.EnterAsync(cancellationToken))
        {
            if (await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true) is { Succeeded: false } refused)
            {
                return (user, refused.IsLockedOut ? "locked_out" : refused.IsNotAllowed ? "disabled" : "wrong_password", null);
            }
        }

        return (user, user.MustChangePassword ? "must_change_password" : await SecondFactorAsync(user, code), null);
    }

    private async Task<string?> SecondFactorAsync(ApplicationUser user, string? code)
    {
        if (!await users.GetTwoFactorEnabledAsync(user))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return "two_factor_required";
        }

        if (await signIn.IsSecondFactorAsync(user, code))
        {
            await users.ResetAccessFailedCountAsync(user);
            return null;
        }

        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user) ? "locked_out" : "wrong_two_factor_code";
    }
}
