using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Components.Pages.Login;

public sealed partial class LoginPage : ComponentBase
{
    private string? _error;

    [Inject] internal ConsoleSignInManager SignIn { get; init; } = default!;
    [Inject] internal UserManager<ApplicationUser> Users { get; init; } = default!;
    [Inject] internal PasswordGate Gate { get; init; } = default!;
    [Inject] internal UnknownAccounts Unknown { get; init; } = default!;
    [Inject] internal SignInLimits Limits { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] internal ILogger<LoginPage> Logger { get; init; } = default!;
    [Inject] internal NavigationManager Navigation { get; init; } = default!;

    [CascadingParameter] internal HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] internal string? ReturnUrl { get; set; }
    [SupplyParameterFromForm(FormName = "login")] internal Credentials? Input { get; set; }

    protected override void OnInitialized()
    {
        Input ??= new Credentials();
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity?.IsAuthenticated == true)
        {
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
        }
    }

    private async Task SignInAsync()
    {
        var email = Input!.Email?.Trim() ?? "";
        if (Limits.Refuse(Http, email) is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            _error = $"Too many attempts from this address. Try again in {seconds} seconds.";
            return;
        }

        var user = await Users.FindByNameAsync(email);
        if (user is null or { IsDisabled: true })
        {
            var until = await Unknown.RefuseAsync(Users, email, Input!.Password ?? "", Http.RequestAborted);
            await RefuseAsync(email, user is null ? "unknown_user" : "disabled", until is null ? WrongPassword : TooManyPasswords);
            return;
        }

        SignInResult result;
        using (await Gate.EnterAsync(Http.RequestAborted))
        {
            result = await SignIn.PasswordSignInAsync(user, Input!.Password ?? "", isPersistent: true, lockoutOnFailure: true);
        }

        if (result.RequiresTwoFactor)
        {
            Navigation.NavigateTo($"/login/two-factor?returnUrl={Uri.EscapeDataString(LocalUrl.OrHome(ReturnUrl))}");
            return;
        }

        if (!result.Succeeded)
        {
            await (result.IsLockedOut
                ? RefuseAsync(email, "locked_out", TooManyPasswords)
                : RefuseAsync(email, result.IsNotAllowed ? "disabled" : "wrong_password", WrongPassword));
            return;
        }

        await Audit.WriteAsync(email, "sign_in", null, null, null, null);
        Logger.SignedIn(email);
        Navigation.NavigateTo(user.MustChangePassword ? "/account" : LocalUrl.OrHome(ReturnUrl));
    }

    private const string TooManyPasswords = "Too many wrong passwords. Try again in a few minutes.";
    private const string WrongPassword = "Email or password is wrong, or the account is disabled.";

    private async Task RefuseAsync(string email, string code, string message)
    {
        _error = message;
        Logger.SignInRefused(code);
        // Whatever was typed as an email is not worth keeping unless it is one: people type passwords there.
        await Audit.WriteAsync(EmailRule.Accepts(email) ? email : "anonymous", "sign_in", null, null, null, code);
    }

    internal sealed class Credentials
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
