using System.Globalization;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Parameters of <see cref="EmaCross"/> and the rule between them.</summary>
internal static class EmaCrossDefinition
{
    private static readonly StrategyParameter s_fast = new(
        "fast", "Fast", ParameterType.Integer, 2, 200, 1, 12, "candles", "Closes in the fast average.");

    private static readonly StrategyParameter s_slow = new(
        "slow", "Slow", ParameterType.Integer, 3, 400, 1, 26, "candles", "Closes in the slow average.");

    public static StrategyDefinition Define(StrategyId id, MarketSymbol symbol)
    {
        StrategyDefinition definition = null!;
        definition = new StrategyDefinition
        {
            Id = id,
            Title = "EMA cross",
            Symbol = symbol,
            Interval = Interval.OneMinute,
            Parameters = [s_fast, s_slow, StandardParameters.SeedFirstValue, .. StandardParameters.All],
            CrossRule = set => StandardParameters.RefuseLengths(definition.Value(set, s_fast.Name), definition.Value(set, s_slow.Name)),
            Rule = (set, side) => string.Create(
                CultureInfo.InvariantCulture,
                $"The fast average ({definition.Value(set, s_fast.Name)}) crossed {(side == SignalSide.Buy ? "above" : "below")} the slow one ({definition.Value(set, s_slow.Name)}): {(side == SignalSide.Buy ? "buy" : "sell")}."),
            Create = set => new EmaCross(
                (int)definition.Value(set, s_fast.Name),
                (int)definition.Value(set, s_slow.Name),
                definition.Value(set, StandardParameters.SeedFirstValue.Name) == 0 ? EmaSeed.Mean : EmaSeed.FirstValue),
            CreateScan = set => new EmaCrossScan(
                (int)definition.Value(set, s_fast.Name),
                (int)definition.Value(set, s_slow.Name),
                definition.Value(set, StandardParameters.SeedFirstValue.Name) == 0 ? EmaSeed.Mean : EmaSeed.FirstValue),
        };
        return definition;
    }
}
