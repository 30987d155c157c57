using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity;

/// <summary>Changing one's own password writes a cookie, which a circuit can't do: the page posts a plain form here and is shown again with a code.</summary>
internal static class PasswordEndpoint
{
    public const string Changed = "changed";

    public static void MapPasswordChange(this IEndpointRouteBuilder app) =>
        app.MapPost("/account/password", ChangeAsync).RequireAuthorization(Policies.SignedIn);

    public static string? Message(string code) => code switch
    {
        Changed => "The password is changed.",
        "wrong" => "The current password is wrong.",
        "same" => "The new password is the current one.",
        "rules" => $"The new password doesn't follow the rules: {PasswordRules.Text}.",
        "locked" => "Too many wrong passwords. Try again in a few minutes.",
        "audit_not_written" => "Nothing was changed, because the audit can't be written.",
        _ => null,
    };

    // Form parameters make the framework check the antiforgery token.
    private static async Task<IResult> ChangeAsync(
        [FromForm] string? current, [FromForm(Name = "new")] string? chosen, HttpContext http, UserManager<ApplicationUser> users,
        ConsoleSignInManager signIn, PasswordGate gate, UserSessions sessions, UserAudit audit)
    {
        if (await users.GetUserAsync(http.User) is not { IsDisabled: false } user)
        {
            return Results.Redirect("/login");
        }

        string code;
        using (await gate.EnterAsync(http.RequestAborted))
        {
            var error = await audit.RunAsync(user.Email!, "change_password", user.Email, null, null, () => TryAsync(user, current ?? "", chosen ?? "", users, signIn));
            code = error?.Code ?? Changed;
        }

        if (code == Changed)
        {
            await signIn.RefreshSignInAsync(user);
            await sessions.EndAllAsync(user.Id, http.User.SessionId(), CancellationToken.None);
        }

        return Results.Redirect($"/account?result={code}");
    }

    private static async Task<EngineError?> TryAsync(ApplicationUser user, string current, string chosen, UserManager<ApplicationUser> users, ConsoleSignInManager signIn)
    {
        var check = await signIn.CheckPasswordSignInAsync(user, current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return Refused(check.IsLockedOut ? "locked" : "wrong");
        }

        if (PasswordRules.Refuse(chosen, user.Email) is not null)
        {
            return Refused("rules");
        }

        if (chosen == current)
        {
            return Refused("same");
        }

        user.MustChangePassword = false;
        return (await users.ChangePasswordAsync(user, current, chosen)).Succeeded ? null : Refused("rules");
    }

    private static EngineError Refused(string code) => new(code, Message(code)!);
}
