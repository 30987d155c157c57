using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

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
        _ => null,
    };

    // Form parameters make the framework check the antiforgery token.
    private static async Task<IResult> ChangeAsync(
        [FromForm] string? current, [FromForm(Name = "new")] string? chosen, HttpContext http, UserManager<ApplicationUser> users,
        ConsoleSignInManager signIn, PasswordGate gate, UserAudit audit)
    {
        if (await users.GetUserAsync(http.User) is not { IsDisabled: false } user)
        {
            return Results.Redirect("/login");
        }

        string code;
        using (await gate.EnterAsync(http.RequestAborted))
        {
            code = await TryAsync(user, current ?? "", chosen ?? "", users, signIn);
        }

        await audit.WriteAsync(user.Email!, "change_password", user.Email, null, null, code == Changed ? null : code);
        if (code == Changed)
        {
            await signIn.RefreshSignInAsync(user);
        }

        return Results.Redirect($"/account?result={code}");
    }

    private static async Task<string> TryAsync(ApplicationUser user, string current, string chosen, UserManager<ApplicationUser> users, ConsoleSignInManager signIn)
    {
        var check = await signIn.CheckPasswordSignInAsync(user, current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return check.IsLockedOut ? "locked" : "wrong";
        }

        if (PasswordRules.Refuse(chosen) is not null)
        {
            return "rules";
        }

        if (chosen == current)
        {
            return "same";
        }

        user.MustChangePassword = false;
        return (await users.ChangePasswordAsync(user, current, chosen)).Succeeded ? Changed : "rules";
    }
}
