using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Components.Layout;

/// <summary>How many notifications whoever looks hasn't read, now; shows new ones by the browser where it was switched on for that.</summary>
public sealed partial class NotificationBell : ComponentBase, IAsyncDisposable
{
    private const int Most = 99;
    private const int MostShown = 3;

    private string? _user;
    private int _unread;
    private IDisposable? _subscription;
    private IJSObjectReference? _module;

    [Inject] internal NotificationReader Reader { get; init; } = default!;
    [Inject] internal NotificationFeed Feed { get; init; } = default!;
    [Inject] internal PreferenceStore Preferences { get; init; } = default!;
    [Inject] public required IJSRuntime JavaScript { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    // As it is written on the bell: what one sees and what one hears are the same.
    private string Count => _unread > Most ? $"{Most}+" : _unread.ToString(CultureInfo.InvariantCulture);

    private string Label => _unread == 0 ? "Notifications" : $"Notifications, {Count} unread";

    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
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
        _user = (await Authentication).User.Id();
        await CountAsync();
    }

    // Counted again on subscribing, so that nothing between the first read and this line is missed.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await JavaScript.InvokeAsync<IJSObjectReference>("import", "./js/browser-notifications.js");
            _subscription = Feed.OnChanged(added => _ = InvokeAsync(() => RefreshAsync(added)));
            await RefreshAsync([]);
        }
    }

    private async Task RefreshAsync(IReadOnlyList<Notification> added)
    {
        var before = _unread;
        await CountAsync();
        if (before != _unread)
        {
            StateHasChanged();
        }

        if (added.Count > 0 && _user is not null)
        {
            await ShowAsync(_user, added);
        }
    }

    private async Task ShowAsync(string user, IReadOnlyList<Notification> added)
    {
        try
        {
            var preferences = await Preferences.FindAsync(user, CancellationToken.None);
            var shown = added.Where(n => KindPreference.Passes(preferences.Of(n.Kind).Browser, n.Severity)).TakeLast(MostShown)
                .Select(n => new { n.Id, n.Title, n.Text, n.Link }).ToArray();
            if (shown.Length > 0 && _module is not null)
            {
                await _module.InvokeVoidAsync("show", (object)shown);
            }
        }
        catch (Exception exception) when (exception is DbException or IOException or JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The bell has counted it.
        }
    }

    private async Task CountAsync()
    {
        try
        {
            _unread = _user is null ? 0 : await Reader.CountUnreadAsync(_user, CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            // The page of notifications says why it can't be read; every other page must still open.
            _unread = 0;
        }
    }
}
