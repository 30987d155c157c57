using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>A strategy's closed trades in figures, the same as the API and a backtest have.</summary>
public sealed partial class StrategyFigures : ComponentBase
{
    /// <summary>Null before they are read.</summary>
    [Parameter, EditorRequired] public required ComparedStrategy? Trades { get; set; }

    private static string? Sign(decimal value) => value > 0 ? "up" : value < 0 ? "down" : null;

    private static string Dollars(decimal? value) => value is { } amount ? Money.Signed(amount) : "–";

    private static string Part(double? percent) => percent is { } value ? Percents.Text((decimal)Math.Clamp(value, -1e6, 1e6)) : "–";

    private static string Change(double? percent) => percent is { } value ? Percents.Signed((decimal)Math.Clamp(value, -1e6, 1e6)) : "–";

    private static string Ratio(double? value) => value is { } ratio ? Numbers.SignedIndicator(Math.Clamp(ratio, -1e6, 1e6), 2) : "–";
}
