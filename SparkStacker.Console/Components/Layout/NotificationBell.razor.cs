using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;

namespace SparkStacker.Console.Components.Layout;

/// <summary>How many notifications whoever looks hasn't read, now.</summary>
public sealed partial class NotificationBell : ComponentBase, IDisposable
{
    private const int Most = 99;

    private string? _user;
    private int _unread;
    private IDisposable? _subscription;

    [Inject] internal NotificationReader Reader { get; init; } = default!;
    [Inject] internal NotificationFeed Feed { get; init; } = default!;
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    private string Label => _unread == 0 ? "Notifications" : $"Notifications, {_unread} unread";

    public void Dispose() => _subscription?.Dispose();

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
            _subscription = Feed.OnChanged(added => _ = InvokeAsync(RefreshAsync));
            await RefreshAsync();
        }
    }

    private async Task RefreshAsync()
    {
        var before = _unread;
        await CountAsync();
        if (before != _unread)
        {
            StateHasChanged();
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
