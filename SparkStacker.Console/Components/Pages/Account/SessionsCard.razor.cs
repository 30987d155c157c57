using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Account;

/// <summary>The sessions of whoever looks.</summary>
public sealed partial class SessionsCard : ComponentBase
{
    private ClaimsPrincipal _user = new();
    private IReadOnlyList<SessionView> _sessions = [];
    private string? _own;
    private bool _isAsking;

    [Inject] internal UserSessions Sessions { get; init; } = default!;
    [Inject] internal UserAudit Audit { get; init; } = default!;
    [Inject] public required NoticeBoard Notices { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        _own = _user.SessionId();
        await LoadAsync();
    }

    private async Task LoadAsync() => _sessions = _user.Id() is { } id ? await Sessions.ListAsync(id, CancellationToken.None) : [];

    private async Task EndAsync(SessionView session)
    {
        var error = await Audit.RunAsync(_user.Actor(), "end_session", session.Device, null, null, () => EndAsync(session.Id));
        if (error is not null)
        {
            Notices.Report(new CommandResult(error), "");
        }

        await LoadAsync();
    }

    private async Task<CommandResult> EndAllAsync() => new(await Audit.RunAsync(_user.Actor(), "sign_out_everywhere", _user.Email(), null, null, async () =>
    {
        await Sessions.EndAllAsync(_user.Id()!, null, CancellationToken.None);
        return null;
    }));

    private async Task<EngineError?> EndAsync(string session) => await Sessions.EndAsync(_user.Id()!, session, CancellationToken.None)
        ? null
        : new EngineError("session_not_found", "That session is over already.");
}
