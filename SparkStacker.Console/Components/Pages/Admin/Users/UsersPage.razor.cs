using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Admin.Users;

public sealed partial class UsersPage : ComponentBase
{
    private ClaimsPrincipal _caller = new();
    private IReadOnlyList<UserView>? _users;
    private UserView? _subject;
    private Dialog _open;
    private (string Email, string Password)? _secret;

    private enum Dialog
    {
        None,
        Create,
        Role,
        Switch,
        Reset,
    }

    [Inject] internal UserAdministration Administration { get; init; } = default!;
    [Inject] internal RecentPassword Recent { get; init; } = default!;
    [Inject] internal NoticeBoard Notices { get; init; } = default!;
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    internal static CommandResult Result(UserChange change) => new(change.Error);

    private async Task<CommandResult> DoAsync(Task<UserChange> changing, string done)
    {
        var result = Result(await changing);
        if (result.IsSuccess)
        {
            Notices.Report(result, done);
        }

        return result;
    }

    protected override async Task OnInitializedAsync()
    {
        _caller = (await Authentication).User;
        await LoadAsync();
    }

    private async Task LoadAsync() => _users = await Administration.ListAsync(_caller, CancellationToken.None);

    private async Task AskAsync(Dialog dialog, UserView? subject)
    {
        if (await Recent.AskAsync(_caller, "/admin/users"))
        {
            (_open, _subject) = (dialog, subject);
        }
    }

    private async Task CloseAsync()
    {
        (_open, _subject) = (Dialog.None, null);
        await LoadAsync();
    }

    private async Task<CommandResult> ResetAsync(UserView user)
    {
        var change = await Administration.ResetPasswordAsync(_caller, user.Id);
        Show(user.Email, change.OneTimePassword);
        return Result(change);
    }

    private static string RoleChanged(UserView user, string role) => $"{user.Email} is a {role.ToLowerInvariant()} now.";

    private static string Switched(UserView user) => $"{user.Email} is {(user.IsDisabled ? "enabled" : "disabled")}.";

    private void Show(string email, string? password) => _secret = password is null ? null : (email, password);
}
