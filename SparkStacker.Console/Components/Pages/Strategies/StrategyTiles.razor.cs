using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>The first figures of a strategy's closed trades on this account.</summary>
public sealed partial class StrategyTiles : ComponentBase
{
    /// <summary>Null before they are read.</summary>
    [Parameter, EditorRequired] public required ComparedStrategy? Trades { get; set; }

    private TradeFigures? Figures => Trades?.Figures;

    private string Count => Figures?.Trades is 1 ? "1 trade" : $"{Figures?.Trades ?? 0:N0} trades";
}
