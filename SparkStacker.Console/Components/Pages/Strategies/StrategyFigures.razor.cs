using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>A strategy's closed trades in figures, the same as the API and a backtest have; read anew when a trade has closed.</summary>
public sealed partial class StrategyFigures : ComponentBase
{
    private ComparedStrategy? _compared;
    private (string Account, string Strategy, int Trades)? _read;

    [Inject] internal StrategyPerformance Performance { get; init; } = default!;

    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var now = (Snapshot.Account.Id.Value, Strategy.Definition.Id.Value, Strategy.Statistics.Wins + Strategy.Statistics.Losses);
        if (_read != now)
        {
            _read = now;
            _compared = (await Performance.CompareAsync([Strategy], Snapshot.Account.Id.Value, null, null, CancellationToken.None)).Strategies[0];
        }
    }

    private static string? Sign(decimal value) => value > 0 ? "up" : value < 0 ? "down" : null;

    private static string Dollars(decimal? value) => value is { } amount ? Money.Signed(amount) : "–";

    private static string Part(double? percent) => percent is { } value ? Percents.Text((decimal)Math.Clamp(value, -1e6, 1e6)) : "–";

    private static string Change(double? percent) => percent is { } value ? Percents.Signed((decimal)Math.Clamp(value, -1e6, 1e6)) : "–";

    private static string Ratio(double? value) => value is { } ratio ? Numbers.SignedIndicator(Math.Clamp(ratio, -1e6, 1e6), 2) : "–";
}
