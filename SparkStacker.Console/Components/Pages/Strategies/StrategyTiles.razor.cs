using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>A strategy's closed trades on this account in figures; read anew when one has closed.</summary>
public sealed partial class StrategyTiles : ComponentBase
{
    private (string Account, string Strategy, int Trades)? _read;

    [Inject] internal StrategyPerformance Performance { get; init; } = default!;
    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    private TradeFigures? Figures { get; set; }

    private string Count => Figures?.Trades is 1 ? "1 trade" : $"{Figures?.Trades ?? 0:N0} trades";

    protected override async Task OnParametersSetAsync()
    {
        var now = (Snapshot.Account.Id.Value, Strategy.Definition.Id.Value, Strategy.Statistics.Wins + Strategy.Statistics.Losses);
        if (_read == now)
        {
            return;
        }

        _read = now;
        Figures = (await Performance.CompareAsync([Strategy], Snapshot.Account.Id.Value, null, null, CancellationToken.None)).Strategies[0].Figures;
    }
}
