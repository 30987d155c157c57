using System.Globalization;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Parameters of <see cref="BollingerBreakout"/> and the rule between them.</summary>
internal static class BollingerBreakoutDefinition
{
    private static readonly StrategyParameter s_period = new(
        "period", "Period", ParameterType.Integer, 3, 400, 1, 20, "candles", "Closes in the middle band.");

    private static readonly StrategyParameter s_deviations = new(
        "deviations", "Deviations", ParameterType.Number, 0.1m, 6m, 0.05m, 2m, "σ", "Standard deviations from the middle to a band.");

    public static StrategyDefinition Define(StrategyId id, MarketSymbol symbol)
    {
        StrategyDefinition definition = null!;
        definition = new StrategyDefinition
        {
            Id = id,
            Title = "Bollinger breakout",
            Symbol = symbol,
            Interval = Interval.OneMinute,
            Parameters = [s_period, s_deviations, .. StandardParameters.All],
            CrossRule = set => RefuseReach(definition.Value(set, s_period.Name), definition.Value(set, s_deviations.Name)),
            Rule = (set, side) => string.Create(
                CultureInfo.InvariantCulture,
                $"The close broke {(side == SignalSide.Buy ? "above the upper" : "below the lower")} Bollinger band ({definition.Value(set, s_period.Name)}, {definition.Value(set, s_deviations.Name)}): {(side == SignalSide.Buy ? "buy" : "sell")}."),
            Create = set => new BollingerBreakout(new BollingerBands(
                (int)definition.Value(set, s_period.Name), (double)definition.Value(set, s_deviations.Name))),
            CreateScan = set => new BollingerBreakoutScan(
                (int)definition.Value(set, s_period.Name), (double)definition.Value(set, s_deviations.Name)),
        };
        return definition;
    }

    // One value of n lies at most sqrt(n − 1) population deviations from their mean (P. A. Samuelson, JASA 63, 1968).
    private static string? RefuseReach(decimal period, decimal deviations) =>
        deviations * deviations < period - 1
            ? null
            : $"deviations is {deviations} and period is {period} candles: a close can't be that far from the mean of its own {period}; at most the square root of {period - 1}, not reached.";
}
