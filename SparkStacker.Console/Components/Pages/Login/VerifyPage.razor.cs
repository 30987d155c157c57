using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Components.Pages.Login;

/// <summary>Asks for the password within a session, before what counts.</summary>
public sealed partial class VerifyPage : ComponentBase
{
    private string? _error;

    [Inject] internal ConsoleSignInManager SignIn { get; init; } = default!;
    [Inject] internal UserManager<ApplicationUser> Users { get; init; } = default!;
    [Inject] internal UserSessions Sessions { get; init; } = default!;
    [Inject] internal PasswordGate Gate { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] internal NavigationManager Navigation { get; init; } = default!;

    [CascadingParameter] internal HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] internal string? ReturnUrl { get; set; }
    [SupplyParameterFromForm(FormName = "verify")] internal Answer? Input { get; set; }

    protected override void OnInitialized() => Input ??= new Answer();

    private async Task VerifyAsync()
    {
        if (await Users.GetUserAsync(Http.User) is not { } user || Http.User.SessionId() is not { } session)
        {
            Navigation.NavigateTo("/login");
            return;
        }

        SignInResult check;
        using (await Gate.EnterAsync(Http.RequestAborted))
        {
            check = await SignIn.CheckPasswordSignInAsync(user, Input!.Password ?? "", lockoutOnFailure: true);
        }

        var code = check.Succeeded ? null : check.IsLockedOut ? "locked_out" : "wrong_password";
        await Audit.WriteAsync(user.Email!, "confirm_password", null, null, null, code);
        if (code is null)
        {
            await Sessions.VerifyAsync(session, Http.RequestAborted);
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
            return;
        }

        _error = check.IsLockedOut ? "Too many wrong passwords. Try again in a few minutes." : "The password is wrong.";
    }

    internal sealed class Answer
    {
        public string? Password { get; set; }
    }
}
