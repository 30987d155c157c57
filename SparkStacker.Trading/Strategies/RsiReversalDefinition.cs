using System.Globalization;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Parameters of <see cref="RsiReversal"/> and the rule between them.</summary>
internal static class RsiReversalDefinition
{
    private static readonly StrategyParameter s_period = new(
        "period", "Period", ParameterType.Integer, 2, 200, 1, 14, "candles", "Changes in the averages of the RSI.");

    private static readonly StrategyParameter s_oversold = new(
        "oversold", "Oversold", ParameterType.Number, 1, 99, 0.5m, 30, "", "Coming back up through this level buys.");

    private static readonly StrategyParameter s_overbought = new(
        "overbought", "Overbought", ParameterType.Number, 1, 99, 0.5m, 70, "", "Coming back down through this level sells.");

    public static StrategyDefinition Define(StrategyId id, MarketSymbol symbol)
    {
        StrategyDefinition definition = null!;
        definition = new StrategyDefinition
        {
            Id = id,
            Title = "RSI reversal",
            Symbol = symbol,
            Interval = Interval.OneMinute,
            Parameters = [s_period, s_oversold, s_overbought, .. StandardParameters.All],
            CrossRule = set => RefuseLevels(definition.Value(set, s_oversold.Name), definition.Value(set, s_overbought.Name)),
            Rule = (set, side) => string.Create(
                CultureInfo.InvariantCulture,
                $"The RSI ({definition.Value(set, s_period.Name)}) came back {(side == SignalSide.Buy ? $"up through {definition.Value(set, s_oversold.Name)}: buy" : $"down through {definition.Value(set, s_overbought.Name)}: sell")}."),
            Create = set => new RsiReversal(
                new Rsi((int)definition.Value(set, s_period.Name)),
                (double)definition.Value(set, s_oversold.Name),
                (double)definition.Value(set, s_overbought.Name)),
            CreateScan = set => new RsiReversalScan(
                new Rsi((int)definition.Value(set, s_period.Name)),
                (double)definition.Value(set, s_oversold.Name),
                (double)definition.Value(set, s_overbought.Name)),
        };
        return definition;
    }

    private static string? RefuseLevels(decimal oversold, decimal overbought) =>
        oversold < overbought ? null : $"oversold is {oversold} and overbought is {overbought}: the oversold level must be the lower one.";
}
