using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Trading.Engine;

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

        _done = "The second factor is on. Other browsers are signed out.";
        await RunAsync("enable_two_factor", async () => (_codes = await TwoFactor.EnableAsync(_user, Input!.Code ?? "")) is null
            ? new EngineError("wrong_two_factor_code", "The code is wrong. Look whether the phone's clock is right, and type the code of now.")
            : null);
    }

    private async Task RenewAsync()
    {
        if (_isEnabled)
        {
            _done = "These codes replace the old ones.";
            await RunAsync("renew_recovery_codes", async () =>
            {
                _codes = await TwoFactor.RenewCodesAsync(_user);
                return null;
            });
        }
    }

    private async Task DisableAsync()
    {
        if (_isEnabled && await RunAsync("disable_two_factor", async () =>
            {
                await TwoFactor.DisableAsync(_user);
                return null;
            }))
        {
            Navigation.NavigateTo("/account");
        }
    }

    private async Task<bool> RunAsync(string action, Func<Task<EngineError?>> change)
    {
        var error = await Audit.RunAsync(_user.Email!, action, _user.Email, null, null, change);
        _error = error?.Message;
        if (error is null)
        {
            // This browser stays signed in; others don't, but for new recovery codes.
            await SignIn.RefreshSignInAsync(_user);
            if (_isEnabled != _user.TwoFactorEnabled)
            {
                await Sessions.EndAllAsync(_user.Id, Http.User.SessionId(), CancellationToken.None);
            }
        }

        return error is null;
    }

    internal sealed class Answer
    {
        public string? Code { get; set; }
    }
}
