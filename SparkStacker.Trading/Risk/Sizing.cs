using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>How entries are sized: the method and the amounts of all methods.</summary>
/// <param name="Method">Method.</param>
/// <param name="EquityPercent">For <see cref="SizingMethod.EquityPercent"/>: notional as percent of equity.</param>
/// <param name="RiskPercent">For <see cref="SizingMethod.RiskPerTrade"/>: loss at the stop as percent of equity, before fees and slippage.</param>
/// <param name="Units">For <see cref="SizingMethod.FixedUnits"/>: size in the base asset.</param>
/// <param name="KellyFraction">For <see cref="SizingMethod.Kelly"/>: part of the Kelly stake, 0 to 1.</param>
/// <param name="KellyCapPercent">For <see cref="SizingMethod.Kelly"/>: most notional, percent of equity.</param>
public sealed record Sizing(
    SizingMethod Method, decimal EquityPercent, decimal RiskPercent, decimal Units, decimal KellyFraction, decimal KellyCapPercent)
{
    /// <summary>The method that a strategy's parameters ask for, or the global default where they leave it open.</summary>
    /// <param name="definition">Strategy.</param>
    /// <param name="set">Valid parameters.</param>
    /// <param name="global">Default of all strategies.</param>
    public static Sizing Of(StrategyDefinition definition, ParameterSet set, SizingOptions global)
    {
        var method = (SizingMethod)(int)StandardParameters.SizingMethod.In(definition, set);
        return method == SizingMethod.GlobalDefault ? global.ToSizing() : new Sizing(
            method,
            StandardParameters.SizingEquityPercent.In(definition, set),
            StandardParameters.SizingRiskPercent.In(definition, set),
            StandardParameters.SizingUnits.In(definition, set),
            StandardParameters.KellyFraction.In(definition, set),
            StandardParameters.KellyCapPercent.In(definition, set));
    }

    /// <summary>What the method asks for, before the cap and the lot: notional in quote currency, 0 or more.</summary>
    public decimal WantedNotional(in SizingBasis basis) => Method switch
    {
        SizingMethod.EquityPercent => Math.Max(0, basis.Equity) * EquityPercent / 100m,
        SizingMethod.RiskPerTrade => RiskNotional(basis),
        SizingMethod.FixedUnits => Units * basis.Price,
        SizingMethod.Kelly when !KellyStake.IsKnown(basis.Record) => RiskNotional(basis),
        SizingMethod.Kelly => Math.Max(0, basis.Equity) * Math.Min(KellyFraction * KellyStake.Of(basis.Record), KellyCapPercent / 100m),
        _ => basis.MaxNotional,
    };

    private decimal RiskNotional(in SizingBasis basis) => Math.Max(0, basis.Equity) * RiskPercent / basis.StopLossPercent;
}
