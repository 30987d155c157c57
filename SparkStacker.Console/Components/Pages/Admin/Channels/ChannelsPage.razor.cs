using System.Data.Common;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Admin.Channels;

/// <summary>Ways out of the console: how each fares, and trying it.</summary>
public sealed partial class ChannelsPage : ComponentBase, IDisposable
{
    private IReadOnlyList<ChannelView>? _channels;
    private ChannelView? _subject;
    private ChannelView? _leaving;
    private bool _isOpen;
    private string? _testing;
    private string? _fault;
    private IDisposable? _subscription;

    [Inject] internal ChannelBook Book { get; init; } = default!;
    [Inject] internal NotificationFeed Feed { get; init; } = default!;
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }

    private string Summary => _channels switch
    {
        null => "",
        { Count: 0 } => "None yet",
        var channels when channels.Any(c => c is { IsEnabled: true, IsFailing: true }) => $"{channels.Count(c => c is { IsEnabled: true, IsFailing: true })} failing",
        var channels => $"{channels.Count(c => c.IsEnabled)} in use",
    };

    public void Dispose() => _subscription?.Dispose();

    protected override Task OnInitializedAsync() => LoadAsync();

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

    private async Task LoadAsync()
    {
        try
        {
            _channels = await Book.ListAsync(CancellationToken.None);
            _fault = null;
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            _fault = "The channels could not be read from the database.";
        }
    }

    private async Task TestAsync(ChannelView channel)
    {
        _testing = channel.Id;
        try
        {
            Notices.Report(await Commands.SendAsync(new TestChannel(channel.Id), CancellationToken.None), $"{channel.Id} works.");
        }
        finally
        {
            _testing = null;
        }

        await LoadAsync();
    }

    private async Task<CommandResult> DeleteAsync(ChannelView channel)
    {
        var result = await Commands.SendAsync(new DeleteChannel(channel.Id), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, $"{channel.Id} is deleted.");
            await LoadAsync();
        }

        return result;
    }

    private async Task CloseAsync()
    {
        _isOpen = false;
        await LoadAsync();
    }
}
