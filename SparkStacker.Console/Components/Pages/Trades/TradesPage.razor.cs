using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.History;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Components.Pages.Trades;

/// <summary>Trades of the current account, newest first; which strategy's and how far back stands in the address.</summary>
public sealed partial class TradesPage : LiveComponent
{
    private const int PageSize = 50;

    private HistoryPage<Trade>? _page;
    private string? _fault;
    private int _seen = -1;

    [Inject] internal IHistoryReader History { get; init; } = default!;
    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery] public string? Strategy { get; set; }
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private IEnumerable<StrategyView> Chosen => Snapshot.Strategies.Where(s => Strategy is null || s.Definition.Id.Value == Strategy);

    private int Count => Chosen.Sum(s => s.Statistics.Wins + s.Statistics.Losses);

    private string Summary => Count == 0
        ? $"None yet on {Snapshot.Account.Id}"
        : $"{Count:N0} on {Snapshot.Account.Id}, {Percents.Text(Chosen.Sum(s => s.Statistics.Wins) * 100m / Count)} won, {Money.Signed(Chosen.Sum(s => s.Statistics.NetPnl))} net";

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Before is null && Count != _seen)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        _seen = Count;
        try
        {
            (_page, _fault) = (await History.TradesAsync(new RowFilter(Snapshot.Account.Id.Value, Strategy), Before, PageSize, CancellationToken.None), null);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            _fault = "The stored trades can't be read now. Trading is not affected; what went wrong is in the log.";
        }
    }

    private string Address(string name, string? value) => Navigation.GetUriWithQueryParameters(name == "before"
        ? new Dictionary<string, object?> { [name] = value }
        : new Dictionary<string, object?> { [name] = value, ["before"] = null });
}
