using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Identity.Tokens;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Account;

/// <summary>The tokens of whoever looks.</summary>
public sealed partial class TokensCard : ComponentBase
{
    private ClaimsPrincipal _caller = new();
    private IReadOnlyList<ApiTokenView>? _tokens;
    private ApiTokenView? _subject;
    private string? _secret;
    private bool _isCreating;

    [Inject] internal TokenAdministration Tokens { get; init; } = default!;
    [Inject] internal RecentPassword Recent { get; init; } = default!;
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _caller = (await Authentication).User;
        await LoadAsync();
    }

    private async Task LoadAsync() => _tokens = await Tokens.ListAsync(_caller, everyone: false, CancellationToken.None);

    private async Task AskAsync() => _isCreating = await Recent.AskAsync(_caller, "/account");

    private async Task<CommandResult> RevokeAsync(ApiTokenView token) =>
        await Recent.AskAsync(_caller, "/account") ? new((await Tokens.RevokeAsync(_caller, token.Id, CancellationToken.None)).Error) : CommandResult.Done;

    private async Task CloseAsync()
    {
        (_isCreating, _subject) = (false, null);
        await LoadAsync();
    }

    private static string LastUse(ApiTokenView token) => token.LastUsedAt is { } time
        ? time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "never";
}
