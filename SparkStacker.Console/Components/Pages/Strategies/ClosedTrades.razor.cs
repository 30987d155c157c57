using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Reads the closed trades of strategies on this account once for all that shows them, and anew when one has closed.</summary>
public sealed partial class ClosedTrades : ComponentBase
{
    private ComparedStrategies? _compared;
    private (string Account, int Trades)? _read;

    [Inject] internal StrategyPerformance Performance { get; init; } = default!;

    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }

    /// <summary>The same for life; another choice takes another <c>@key</c>.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<StrategyView> Strategies { get; set; }

    /// <summary>What shows them; null before the first answer.</summary>
    [Parameter, EditorRequired] public required RenderFragment<ComparedStrategies?> ChildContent { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var now = (Snapshot.Account.Id.Value, Strategies.Sum(s => s.Statistics.Wins + s.Statistics.Losses));
        if (_read != now)
        {
            _read = now;
            _compared = await Performance.CompareAsync(Strategies, Snapshot.Account.Id.Value, null, null, CancellationToken.None);
        }
    }
}
