using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>What a strategy's parameters mean to the engine.</summary>
internal sealed record StrategySettings
{
    private StrategySettings(ParameterSet parameters) => Parameters = parameters;

    public ParameterSet Parameters { get; }

    public required decimal MaxPositionUsd { get; init; }

    public required decimal Leverage { get; init; }

    public required decimal StopLossPercent { get; init; }

    public required decimal TakeProfitPercent { get; init; }

    /// <summary>Distance at which a stop follows the best price, percent; 0 where it stays.</summary>
    public required decimal TrailingStopPercent { get; init; }

    /// <summary>Part of the main notional that stands against it; 0 without a hedge.</summary>
    public required decimal HedgeRatio { get; init; }

    public required decimal HedgeLeverage { get; init; }

    public required Sizing Sizing { get; init; }

    public static StrategySettings Of(StrategyDefinition definition, ParameterSet set, SizingOptions sizing) => new(set)
    {
        MaxPositionUsd = StandardParameters.MaxPositionUsd.In(definition, set),
        Leverage = StandardParameters.Leverage.In(definition, set),
        StopLossPercent = StandardParameters.StopLossPercent.In(definition, set),
        TakeProfitPercent = StandardParameters.TakeProfitPercent.In(definition, set),
        TrailingStopPercent = StandardParameters.TrailingStopPercent.In(definition, set),
        HedgeRatio = StandardParameters.HedgeRatioOf(definition, set),
        HedgeLeverage = StandardParameters.HedgeLeverage.In(definition, set),
        Sizing = Sizing.Of(definition, set, sizing),
    };
}
