using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;

namespace SparkStacker.Console.Components.Pages.Notifications;

/// <summary>What whoever looks is told, newest first; which of it stands in the address.</summary>
public sealed partial class NotificationsPage : ComponentBase, IDisposable
{
    private const int PageSize = 50;

    private static readonly string?[] s_kinds = [null, "trade", "risk", "system", "alert"];

    private string? _user;
    private NotificationPage? _page;
    private int _unread;
    private string? _fault;
    private DateTimeOffset _now;
    private IDisposable? _subscription;

    [Inject] internal NotificationReader Reader { get; init; } = default!;
    [Inject] internal NotificationFeed Feed { get; init; } = default!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [SupplyParameterFromQuery] public string? Show { get; set; }
    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private bool IsUnread => Show != "all";

    private string Summary => _unread switch { 0 => "Nothing unread", 1 => "1 unread", _ => $"{_unread} unread" };

    public void Dispose() => _subscription?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _user ??= (await Authentication).User.Id();
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = Feed.OnChanged(added => _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }

    // Another filter begins at the newest again.
    private string Address(string key, string? value) => Navigation.GetUriWithQueryParameters(
        key == "before" ? new Dictionary<string, object?> { [key] = value } : new Dictionary<string, object?> { [key] = value, ["before"] = null });

    private Task<bool> ReadAsync(Notification notification) => Reader.ReadAsync(_user!, notification.Id, CancellationToken.None);

    private Task ReadAllAsync() => Reader.ReadAllAsync(_user!, null, CancellationToken.None);

    private async Task LoadAsync()
    {
        try
        {
            _now = Clock.GetUtcNow();
            var filter = new NotificationFilter(Enum.TryParse<NotificationKind>(Kind, ignoreCase: true, out var kind) ? kind : null, IsUnread: IsUnread);
            _page = await Reader.ListAsync(_user ?? "", filter, Before, PageSize, CancellationToken.None);
            _unread = await Reader.CountUnreadAsync(_user ?? "", CancellationToken.None);
            _fault = null;
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            _fault = "The notifications could not be read from the database.";
        }
    }
}
