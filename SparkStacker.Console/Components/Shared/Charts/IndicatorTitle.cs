using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>An indicator with its periods: MACD 8 · 21 · 5.</summary>
internal static class IndicatorTitle
{
    public static string For(StrategyView strategy) => $"{Name(strategy)} {Periods(strategy)}";

    public static string Name(StrategyView strategy) => IndicatorWords.Indicator(strategy.Indicator);

    /// <summary>All whole-number parameters of the strategy's own, in the order of their declaration.</summary>
    public static string Periods(StrategyView strategy) => string.Join(" · ",
        strategy.Definition.Parameters
            .Where(parameter => parameter.Type == ParameterType.Integer)
            .Select(parameter => Numbers.Plain(strategy.Definition.Value(strategy.Parameters, parameter.Name))));
}
