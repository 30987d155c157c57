using System.Globalization;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Parameters of <see cref="MacdCross"/> and the rule between them.</summary>
internal static class MacdCrossDefinition
{
    private const string Candles = "candles";

    private static readonly StrategyParameter s_fast = new(
        "fast", "Fast", ParameterType.Integer, 2, 200, 1, 8, Candles, "Closes in the fast average of the MACD line.");

    private static readonly StrategyParameter s_slow = new(
        "slow", "Slow", ParameterType.Integer, 3, 400, 1, 21, Candles, "Closes in the slow average of the MACD line.");

    private static readonly StrategyParameter s_signal = new(
        "signal", "Signal", ParameterType.Integer, 2, 100, 1, 5, Candles, "Values of the MACD line in its signal line.");

    public static StrategyDefinition Define(StrategyId id, MarketSymbol symbol)
    {
        StrategyDefinition definition = null!;
        definition = new StrategyDefinition
        {
            Id = id,
            Title = "MACD cross",
            Symbol = symbol,
            Interval = Interval.OneMinute,
            Parameters = [s_fast, s_slow, s_signal, StandardParameters.SeedFirstValue, .. StandardParameters.All],
            CrossRule = set => StandardParameters.RefuseLengths(definition.Value(set, s_fast.Name), definition.Value(set, s_slow.Name)),
            Rule = (set, side) => string.Create(
                CultureInfo.InvariantCulture,
                $"The MACD line ({definition.Value(set, s_fast.Name)}, {definition.Value(set, s_slow.Name)}) crossed {(side == SignalSide.Buy ? "above" : "below")} its signal line ({definition.Value(set, s_signal.Name)}): {(side == SignalSide.Buy ? "buy" : "sell")}."),
            Create = set => new MacdCross(Macd(set)),
            CreateScan = set => new MacdCrossScan(Macd(set)),
        };
        return definition;

        Macd Macd(ParameterSet set) => new(
            (int)definition.Value(set, s_fast.Name),
            (int)definition.Value(set, s_slow.Name),
            (int)definition.Value(set, s_signal.Name),
            definition.Value(set, StandardParameters.SeedFirstValue.Name) == 0 ? EmaSeed.Mean : EmaSeed.FirstValue);
    }
}
