using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Trades;

namespace SparkStacker.Console.Components.Pages.Trades;

/// <summary>One trade: why it was opened, how its orders filled, what came of it. A trade never changes, so it is read once.</summary>
public sealed partial class TradePage : ComponentBase
{
    private TradeDetail? _detail;
    private bool _loaded;

    [Inject] internal TradeReader Reader { get; init; } = default!;
    [Parameter] public required string Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_detail?.Trade.Id.Value != Id)
        {
            _detail = await Reader.FindAsync(Id, CancellationToken.None);
            _loaded = true;
        }
    }

    private static string Plain(decimal value) => Numbers.Plain(decimal.Round(value, 8));

    private static string? Sign(decimal value) => value > 0 ? "up" : value < 0 ? "down" : null;
}
