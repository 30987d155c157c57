using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Components.Pages.Account;

/// <summary>Turns the second factor on and off. Plain HTML: it writes a new cookie, which a circuit can't.</summary>
public sealed partial class TwoFactorPage : ComponentBase
{
    private ApplicationUser _user = default!;
    private bool _isEnabled;
    private string _key = "";
    private string _picture = "";
    private string? _error;
    private string _done = "";
    private IReadOnlyList<string>? _codes;

    [Inject] internal TwoFactor TwoFactor { get; init; } = default!;
    [Inject] internal UserManager<ApplicationUser> Users { get; init; } = default!;
    [Inject] internal ConsoleSignInManager SignIn { get; init; } = default!;
    [Inject] internal UserSessions Sessions { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] internal NavigationManager Navigation { get; init; } = default!;

    [CascadingParameter] internal HttpContext Http { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "enable")] internal Answer? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new Answer();
        if (await Users.GetUserAsync(Http.User) is not { } user || Http.User.SessionId() is not { } session)
        {
            Navigation.NavigateTo("/login");
            return;
        }

        _user = user;
        if (!await Sessions.IsVerifiedAsync(session, Http.RequestAborted))
        {
            Navigation.NavigateTo("/verify?returnUrl=/account/two-factor");
            return;
        }

        _isEnabled = user.TwoFactorEnabled;
        if (!_isEnabled)
        {
            _key = await TwoFactor.PrepareAsync(user);
            _picture = TwoFactor.Picture(user.Email!, _key);
        }
    }

    private async Task EnableAsync()
    {
        if (_isEnabled)
        {
            return;
        }

        _codes = await TwoFactor.EnableAsync(_user, Input!.Code ?? "");
        _done = "The second factor is on. Other browsers are signed out.";
        _error = _codes is null ? "The code is wrong. Look whether the phone's clock is right, and type the code of now." : null;
        await DoneAsync("enable_two_factor", _codes is null ? "wrong_two_factor_code" : null);
    }

    private async Task RenewAsync()
    {
        if (_isEnabled)
        {
            _codes = await TwoFactor.RenewCodesAsync(_user);
            _done = "These codes replace the old ones.";
            await DoneAsync("renew_recovery_codes", null);
        }
    }

    private async Task DisableAsync()
    {
        await TwoFactor.DisableAsync(_user);
        await DoneAsync("disable_two_factor", null);
        Navigation.NavigateTo("/account");
    }

    // This browser stays signed in.
    private async Task DoneAsync(string action, string? error)
    {
        await Audit.WriteAsync(_user.Email!, action, _user.Email, null, null, error);
        if (error is null)
        {
            await SignIn.RefreshSignInAsync(_user);
        }
    }

    internal sealed class Answer
    {
        public string? Code { get; set; }
    }
}
