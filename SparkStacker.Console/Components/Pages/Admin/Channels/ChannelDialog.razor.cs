using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Admin.Channels;

/// <summary>Makes or changes a channel.</summary>
public sealed partial class ChannelDialog : ComponentBase
{
    private readonly Dictionary<string, string> _values = [];
    private string _id = "";
    private ChannelKind _kind = ChannelKind.Email;
    private NotificationSeverity _severity = NotificationSeverity.Warning;
    private HashSet<NotificationKind> _kinds = [.. Enum.GetValues<NotificationKind>()];
    private bool _isEnabled = true;
    private bool _startTls = true;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }

    /// <summary>Null makes one.</summary>
    [Parameter] public ChannelView? Channel { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    private IReadOnlyList<ChannelField> Fields => ChannelField.Of(_kind);

    private string Act => Channel is null ? _id.Length == 0 ? "Add channel" : $"Add {_id}" : $"Change {Channel.Id}";

    protected override void OnInitialized()
    {
        if (Channel is { } channel)
        {
            (_id, _kind, _severity, _kinds, _isEnabled) = (channel.Id, channel.Kind, channel.MinimumSeverity, [.. channel.Kinds], channel.IsEnabled);
        }
    }

    private static string Name(ChannelKind kind) => kind switch { ChannelKind.Pagerduty => "PagerDuty", ChannelKind.Email => "Mail (SMTP)", _ => kind.ToString() };

    private void Choose(NotificationKind kind, bool isWanted)
    {
        if (isWanted)
        {
            _kinds.Add(kind);
        }
        else
        {
            _kinds.Remove(kind);
        }
    }

    private async Task<CommandResult> SaveAsync()
    {
        var settings = new ChannelSettings
        {
            Url = Value(ChannelField.Url),
            Secret = Value(ChannelField.Secret),
            Host = Value(ChannelField.Host),
            // What is no number becomes a port that is refused with a sentence.
            Port = Value(ChannelField.Port) is { } port ? int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : null,
            StartTls = _kind == ChannelKind.Email && Channel is null ? _startTls : null,
            Username = Value(ChannelField.Username),
            From = Value(ChannelField.From),
            To = Value(ChannelField.To),
        };
        var result = await Commands.SendAsync(new SaveChannel(_id, _kind, _isEnabled, _severity, [.. _kinds], settings), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, $"{_id} is saved.");
        }

        return result;
    }

    private string? Value(string key) => _values.GetValueOrDefault(key)?.Trim() is { Length: > 0 } text && Fields.Any(f => f.Key == key) ? text : null;
}
