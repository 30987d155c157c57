using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Components.Pages.Admin.Audit;

/// <summary>Who did what, the newest first; which of it stands in the address.</summary>
public sealed partial class AuditPage : ComponentBase
{
    private const int PageSize = 50;

    private IReadOnlyList<AuditRow>? _rows;
    private IReadOnlyList<string> _actions = [];
    private long? _older;
    private long? _break;
    private string _verdict = "";
    private bool _isVerifying;

    [Inject] internal IAuditReader Reader { get; init; } = default!;
    [Inject] internal IAuditLog Log { get; init; } = default!;
    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery] public string? Actor { get; set; }
    [SupplyParameterFromQuery] public string? Action { get; set; }
    // As texts: an address that somebody has typed is no reason to fail.
    [SupplyParameterFromQuery] public string? Refused { get; set; }
    [SupplyParameterFromQuery] public string? From { get; set; }
    [SupplyParameterFromQuery] public string? To { get; set; }
    [SupplyParameterFromQuery] public string? Before { get; set; }

    private long? End => long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Download => "/admin/audit.csv" + new Uri(Navigation.Uri).Query;

    protected override async Task OnParametersSetAsync()
    {
        _actions = await Reader.ActionsAsync(CancellationToken.None);
        // One more than is shown tells whether there are older ones.
        var found = await Reader.ListAsync(Filter(), End, PageSize + 1, CancellationToken.None);
        _rows = [.. found.Take(PageSize)];
        _older = found.Count > PageSize ? _rows[^1].Sequence : null;
    }

    private async Task VerifyAsync()
    {
        _isVerifying = true;
        StateHasChanged();
        try
        {
            _break = await Log.FindBreakAsync(CancellationToken.None);
            var count = await Reader.CountAsync(CancellationToken.None);
            _verdict = _break is { } number
                ? $"Entry {number.ToString("N0", CultureInfo.InvariantCulture)} was changed, or one before it is missing"
                : count == 1 ? "The one entry is whole" : $"All {count.ToString("N0", CultureInfo.InvariantCulture)} entries are whole";
        }
        finally
        {
            _isVerifying = false;
        }
    }

    private AuditFilter Filter() => new(Filled(Actor), Filled(Action), Refused == "true", UtcTime.OrNull(From), UtcTime.OrNull(To));

    // As the browser's own field for times writes them.
    private static string? Field(string? text) => UtcTime.OrNull(text)?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Words(string name) => name.Replace('_', ' ');

    private static string? Short(string? traceId) => traceId is { Length: > 8 } ? traceId[..8] : traceId;

    private static string Change(AuditRow row) => (row.OldValue, row.NewValue) switch
    {
        (null, null) => "",
        (null, { } to) => to,
        ({ } from, null) => $"was {from}",
        var (from, to) => $"{from} → {to}",
    };
}
