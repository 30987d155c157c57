using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>All strategies side by side; read anew when a trade has closed.</summary>
public sealed partial class ComparisonCard : ComponentBase
{
    private ComparedStrategies? _compared;
    private (string Account, int Trades)? _read;

    [Inject] internal StrategyPerformance Performance { get; init; } = default!;

    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }

    private IReadOnlyList<ComparedPair> Known => [.. _compared!.Pairs.Where(p => p.Correlation.Value is not null)];

    protected override async Task OnParametersSetAsync()
    {
        var now = (Snapshot.Account.Id.Value, Snapshot.Strategies.Sum(s => s.Statistics.Wins + s.Statistics.Losses));
        if (_read == now)
        {
            return;
        }

        _read = now;
        _compared = await Performance.CompareAsync(Snapshot.Strategies, Snapshot.Account.Id.Value, null, null, CancellationToken.None);
    }
}
