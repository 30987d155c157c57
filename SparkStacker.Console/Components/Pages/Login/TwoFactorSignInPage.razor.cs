using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Components.Pages.Login;

/// <summary>The second step of a sign-in whose password was right. Wrong codes count towards the lockout as passwords do.</summary>
public sealed partial class TwoFactorSignInPage : ComponentBase
{
    private string? _error;

    [Inject] internal ConsoleSignInManager SignIn { get; init; } = default!;
    [Inject] internal UserManager<ApplicationUser> Users { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] internal ILogger<TwoFactorSignInPage> Logger { get; init; } = default!;
    [Inject] internal NavigationManager Navigation { get; init; } = default!;

    [CascadingParameter] internal HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] internal string? ReturnUrl { get; set; }
    [SupplyParameterFromForm(FormName = "two-factor")] internal Answer? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new Answer();
        if (await SignIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            Navigation.NavigateTo("/login");
        }
    }

    private async Task SignInAsync()
    {
        if (await SignIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return;
        }

        var problem = await RefuseAsync(user);
        await Audit.WriteAsync(user.Email!, "sign_in", null, null, null, problem);
        if (problem is not null)
        {
            Logger.SignInRefused(problem);
            _error = problem == "locked_out" ? "Too many wrong codes. Try again in a few minutes." : "The code is wrong or was used before.";
            return;
        }

        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignIn.SignInAsync(user, isPersistent: true);
        Logger.SignedIn(user.Email!);
        Navigation.NavigateTo(user.MustChangePassword ? "/account" : LocalUrl.OrHome(ReturnUrl));
    }

    private async Task<string?> RefuseAsync(ApplicationUser user)
    {
        if (await Users.IsLockedOutAsync(user))
        {
            return "locked_out";
        }

        if (!await SignIn.CanSignInAsync(user))
        {
            return "disabled";
        }

        if (await SignIn.IsSecondFactorAsync(user, Input!.Code ?? ""))
        {
            await Users.ResetAccessFailedCountAsync(user);
            return null;
        }

        await Users.AccessFailedAsync(user);
        return await Users.IsLockedOutAsync(user) ? "locked_out" : "wrong_two_factor_code";
    }

    internal sealed class Answer
    {
        public string? Code { get; set; }
    }
}
