using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Parameters that belong together on a form.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Parameters">In the order of their declaration.</param>
internal sealed record ParameterGroup(string Title, IReadOnlyList<StrategyParameter> Parameters)
{
    private static readonly StrategyParameter[] s_protection = [StandardParameters.StopLossPercent, StandardParameters.TakeProfitPercent, StandardParameters.TrailingStopPercent];
    private static readonly StrategyParameter[] s_size = [StandardParameters.MaxPositionUsd, StandardParameters.Leverage, StandardParameters.SizingMethod];
    private static readonly StrategyParameter[] s_hedge = [StandardParameters.HedgeRatio, StandardParameters.HedgeLeverage];

    // By the index of the sizing method, what it takes; the others have no effect with it.
    private static readonly StrategyParameter[][] s_amounts =
    [
        [],
        [],
        [StandardParameters.SizingEquityPercent],
        [StandardParameters.SizingRiskPercent],
        [StandardParameters.SizingUnits],
        [StandardParameters.KellyFraction, StandardParameters.KellyCapPercent, StandardParameters.SizingRiskPercent],
    ];

    /// <summary>All groups of a strategy, without what has no effect at these values.</summary>
    /// <param name="definition">Strategy.</param>
    /// <param name="value">Value of a parameter as the form stands; null where it is no number.</param>
    public static IEnumerable<ParameterGroup> Of(StrategyDefinition definition, Func<StrategyParameter, decimal?> value)
    {
        var method = value(StandardParameters.SizingMethod) is { } index && index >= 0 && index < s_amounts.Length ? s_amounts[(int)index] : [];
        IReadOnlyList<StrategyParameter> hedge = value(StandardParameters.HedgeEnabled) == 0 ? [StandardParameters.HedgeEnabled] : [StandardParameters.HedgeEnabled, .. s_hedge];
        return new ParameterGroup[]
        {
            new("Signal", [.. definition.Parameters.Where(p => StandardParameters.All.All(s => s.Name != p.Name))]),
            new("Stop and target", Own(definition, s_protection)),
            new("Size", Own(definition, [.. s_size, .. method])),
            new("Hedge", Own(definition, hedge)),
        }.Where(g => g.Parameters.Count > 0);
    }

    // A strategy may declare ranges and defaults of its own.
    private static IReadOnlyList<StrategyParameter> Own(StrategyDefinition definition, IEnumerable<StrategyParameter> standard) =>
        [.. standard.Select(s => definition.Parameters.FirstOrDefault(p => p.Name == s.Name)).OfType<StrategyParameter>()];
}
