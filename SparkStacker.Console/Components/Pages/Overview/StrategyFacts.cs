using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>Parameters of a strategy in short, beside its indicator's periods: Size $1.00, Stop 2 %, Target 4 %.</summary>
internal static class StrategyFacts
{
    private static readonly StrategyParameter[] s_shown =
        [StandardParameters.MaxPositionUsd, StandardParameters.StopLossPercent, StandardParameters.TakeProfitPercent];

    public static IEnumerable<(string Label, string Value)> Of(StrategyView strategy) =>
        from parameter in s_shown
        where strategy.Definition.Parameters.Any(own => own.Name == parameter.Name)
        select (parameter.Label, Text(parameter, strategy.Definition.Value(strategy.Parameters, parameter.Name)));

    private static string Text(StrategyParameter parameter, decimal value) => parameter.Unit switch
    {
        "USD" => Money.Text(value),
        "%" => Percents.Plain(value),
        var unit => $"{Numbers.Plain(value)} {unit}".TrimEnd(),
    };
}
