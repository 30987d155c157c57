using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Account;

/// <summary>How whoever looks wants to be told, and whether this browser tells them.</summary>
public sealed partial class NotificationsCard : ComponentBase, IAsyncDisposable
{
    private ClaimsPrincipal _user = new();
    private NotificationPreferences _preferences = NotificationPreferences.Usual;
    private bool _hasMail = true;
    private string? _browser;
    private ElementReference _button;
    private IJSObjectReference? _module;
    private DotNetObjectReference<NotificationsCard>? _self;

    [Inject] internal PreferenceStore Store { get; init; } = default!;
    [Inject] internal ChannelBook Channels { get; init; } = default!;
    [Inject] internal PreferenceChange Change { get; init; } = default!;
    [Inject] public required NoticeBoard Notices { get; init; }
    [Inject] public required IJSRuntime JavaScript { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    private string BrowserSentence => _browser switch
    {
        "on" => "This browser shows notifications while a page of the console is open.",
        "denied" => "This browser has been told not to show notifications of this site; its settings can change that.",
        "unsupported" => "This browser can't show notifications.",
        _ => "This browser shows no notifications; the bell counts them.",
    };

    /// <summary>The browser has been switched on or off, or has refused.</summary>
    [JSInvokable]
    public Task ChangedAsync(string state) => InvokeAsync(() =>
    {
        _browser = state;
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and the module with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        _preferences = _user.Id() is { } id ? await Store.FindAsync(id, CancellationToken.None) : _preferences;
        _hasMail = (await Channels.ListAsync(CancellationToken.None)).Any(c => c is { Kind: ChannelKind.Email, IsEnabled: true });
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await JavaScript.InvokeAsync<IJSObjectReference>("import", "./js/browser-notifications.js");
            _self = DotNetObjectReference.Create(this);
            await ChangedAsync(await _module.InvokeAsync<string>("attach", _button, _self));
        }
    }

    private async Task SaveAsync(NotificationKind kind, KindPreference preference)
    {
        _preferences = _preferences.With(kind, preference);
        if (await Change.SetAsync(_user, _preferences, CancellationToken.None) is { } error)
        {
            Notices.Report(new CommandResult(error), "");
        }
    }
}
