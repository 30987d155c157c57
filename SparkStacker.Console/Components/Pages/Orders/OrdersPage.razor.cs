using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.History;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Components.Pages.Orders;

/// <summary>Open orders as they are now, or all that were ever intended; which of it stands in the address.</summary>
public sealed partial class OrdersPage : LiveComponent
{
    private const int PageSize = 50;

    private HistoryPage<Order>? _page;
    private Order? _asked;
    private string? _fault;
    private long _seen = -1;

    [Inject] internal IHistoryReader History { get; init; } = default!;
    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery] public string? State { get; set; }
    [SupplyParameterFromQuery] public string? Strategy { get; set; }
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private bool IsOpenTab => State != "all";

    private IReadOnlyList<Order>? Shown => IsOpenTab
        ? [.. Snapshot.OpenOrders.Reverse().Where(order => Strategy is null || order.Strategy.Value == Strategy)]
        : _page?.Items;

    protected override Task OnParametersSetAsync() => LoadAsync();

    // What is stored changes with the engine's journal; older pages stay as they are.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsOpenTab && Before is null && Snapshot.Sequence != _seen)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        _seen = Snapshot.Sequence;
        if (IsOpenTab)
        {
            return;
        }

        try
        {
            (_page, _fault) = (await History.OrdersAsync(new RowFilter(Strategy: Strategy), Before, PageSize, CancellationToken.None), null);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            _fault = "The stored orders can't be read now. Trading is not affected; what went wrong is in the log.";
        }
    }

    private string Address(string name, string? value) => Navigation.GetUriWithQueryParameters(name == "before"
        ? new Dictionary<string, object?> { [name] = value }
        : new Dictionary<string, object?> { [name] = value, ["before"] = null });
}
