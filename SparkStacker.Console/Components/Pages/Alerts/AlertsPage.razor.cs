using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Components.Shared;

namespace SparkStacker.Console.Components.Pages.Alerts;

/// <summary>What Alertmanager told, newest first; which of it stands in the address.</summary>
public sealed partial class AlertsPage : ReloadingComponent
{
    private const int PageSize = 50;

    private static readonly Tab[] s_tabs =
    [
        new(null, "Firing", AlertState.Firing, "Nothing is firing. Alertmanager tells the console of every alert with a severity."),
        new("acknowledged", "Acknowledged", AlertState.Acknowledged, "Nobody has an open alert in hand."),
        new("resolved", "Resolved", AlertState.Resolved, "No alert has ended yet."),
        new("all", "History", null, "No alert has come yet."),
    ];

    private static readonly string?[] s_severities = [null, "critical", "warning", "info"];

    private AlertPage? _page;
    private AlertCounts? _counts;
    private Alert? _asked;
    private string? _fault;
    private DateTimeOffset _now;

    [Inject] internal IAlertReader Reader { get; init; } = default!;
    [Inject] internal AlertLinks Links { get; init; } = default!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery] public string? State { get; set; }
    [SupplyParameterFromQuery] public string? Severity { get; set; }
    [SupplyParameterFromQuery] public string? Strategy { get; set; }
    [SupplyParameterFromQuery] public string? Name { get; set; }
    [SupplyParameterFromQuery] public string? Cursor { get; set; }

    private Tab Open => Array.Find(s_tabs, tab => tab.Key == State) ?? s_tabs[0];

    private bool IsFiltered => Severity is not null || Strategy is not null || Name is not null;

    private string Summary => _counts switch
    {
        null => "",
        { Firing: 0, Acknowledged: 0 } => "Nothing is open",
        var counts => $"{counts.Firing} firing, {counts.Acknowledged} acknowledged",
    };

    private protected override IDisposable OnChanged(Action callback) => Reader.OnChanged(callback);

    private int? Count(Tab tab) => tab.State switch
    {
        AlertState.Firing => _counts?.Firing,
        AlertState.Acknowledged => _counts?.Acknowledged,
        _ => null,
    };

    // Another filter begins at the newest again.
    private string Address(string key, string? value) => Navigation.GetUriWithQueryParameters(
        key == "cursor" ? new Dictionary<string, object?> { [key] = value } : new Dictionary<string, object?> { [key] = value, ["cursor"] = null });

    private protected override async Task LoadAsync()
    {
        try
        {
            _now = Clock.GetUtcNow();
            AlertCursor? after = Cursor is not null && AlertCursor.TryParse(Cursor, out var cursor) ? cursor : null;
            _page = await Reader.ListAsync(new AlertFilter(Open.State, Severity, Strategy, Name), after, PageSize, CancellationToken.None);
            _counts = await Reader.CountAsync(CancellationToken.None);
            _fault = null;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            _fault = "The alerts could not be read from the database. Alertmanager keeps telling people by its other channels.";
        }
    }

    private sealed record Tab(string? Key, string Title, AlertState? State, string Empty);
}
