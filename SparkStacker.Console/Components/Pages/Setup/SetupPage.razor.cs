using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Components.Pages.Setup;

/// <summary>Only while there is no user; the redirect afterwards is made before this page is reached.</summary>
public sealed partial class SetupPage : ComponentBase
{
    private IReadOnlyList<string> _errors = [];

    [Inject] internal FirstUser First { get; init; } = default!;
    [Inject] internal SetupCode Code { get; init; } = default!;
    [Inject] internal ConsoleSignInManager SignIn { get; init; } = default!;
    [Inject] internal UserManager<ApplicationUser> Users { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] internal NavigationManager Navigation { get; init; } = default!;

    [CascadingParameter] internal HttpContext Http { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "setup")] internal Request? Input { get; set; }

    protected override void OnInitialized() => Input ??= new Request();

    private async Task CreateAsync()
    {
        var (email, password) = (Input!.Email?.Trim() ?? "", Input.Password ?? "");
        // Every problem at once, but a wrong code learns nothing else.
        var wrongCode = Code.Refuse(Input.Code);
        _errors = wrongCode is not null
            ? [wrongCode]
            : [.. new[] { EmailRule.Accepts(email) ? null : $"The email is not an address. Allowed: {EmailRule.Text}.", PasswordRules.Refuse(password) }.OfType<string>()];
        if (_errors.Count == 0 && await First.CreateAdminAsync(email, password, Http.RequestAborted) is { } refused)
        {
            _errors = [refused];
        }

        await Audit.WriteAsync(_errors.Count == 0 ? email : "anonymous", "setup", null, null, null, _errors.Count == 0 ? null : wrongCode is null ? "refused" : "wrong_code");
        if (_errors.Count == 0 && await Users.FindByNameAsync(email) is { } admin)
        {
            await SignIn.SignInAsync(admin, isPersistent: true);
            Navigation.NavigateTo("/");
        }
    }

    internal sealed class Request
    {
        public string? Code { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
