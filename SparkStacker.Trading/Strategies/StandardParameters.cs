using System.Collections.Immutable;

namespace SparkStacker.Trading.Strategies;

/// <summary>Parameters that every built-in strategy has: size, leverage, protection.</summary>
public static class StandardParameters
{
    /// <summary>Largest notional of a position, US dollars.</summary>
    public static StrategyParameter MaxPositionUsd { get; } = new(
        "max_position_usd", "Size", ParameterType.Number, 0.01m, 1_000_000m, 0.01m, 1.00m, "USD", "Largest notional of a position; rounded down to the lot.");

    /// <summary>Leverage: decides the margin, not the size.</summary>
    public static StrategyParameter Leverage { get; } = new(
        "leverage", "Leverage", ParameterType.Number, 1m, 50m, 1m, 10m, "×", "Decides the margin that a position locks, not its size.");

    /// <summary>Stop-loss distance from the entry price.</summary>
    public static StrategyParameter StopLossPercent { get; } = new(
        "stop_loss_percent", "Stop", ParameterType.Number, 0.01m, 50m, 0.01m, 2m, "%", "Distance of the stop-loss from the entry price.");

    /// <summary>Take-profit distance from the entry price.</summary>
    public static StrategyParameter TakeProfitPercent { get; } = new(
        "take_profit_percent", "Target", ParameterType.Number, 0.01m, 500m, 0.01m, 4m, "%", "Distance of the take-profit from the entry price.");

    /// <summary>Distance at which the stop-loss follows the best price of the closed candles.</summary>
    public static StrategyParameter TrailingStopPercent { get; } = new(
        "trailing_stop_percent", "Trailing stop", ParameterType.Number, 0m, 50m, 0.01m, 0m, "%",
        "Distance at which the stop-loss follows the best price, moved after each closed candle; 0 leaves it where it is.");

    /// <summary>Index of a <see cref="Risk.SizingMethod"/>.</summary>
    public static StrategyParameter SizingMethod { get; } = new(
        "sizing_method", "Sizing", ParameterType.Choice, 0, 5, 1, 0, "", "What decides the size of an entry; max_position_usd caps it whatever the method.")
    {
        Choices = ["Global default", "Fixed notional", "Percent of equity", "Risk per trade", "Fixed units", "Kelly, capped"],
    };

    /// <summary>Amount of <see cref="Risk.SizingMethod.EquityPercent"/>.</summary>
    public static StrategyParameter SizingEquityPercent { get; } = new(
        "sizing_equity_percent", "Percent of equity", ParameterType.Number, 0.01m, 1_000m, 0.01m, 1m, "%", "Notional of an entry as percent of equity.");

    /// <summary>Amount of <see cref="Risk.SizingMethod.RiskPerTrade"/>.</summary>
    public static StrategyParameter SizingRiskPercent { get; } = new(
        "sizing_risk_percent", "Risk per trade", ParameterType.Number, 0.01m, 10m, 0.01m, 0.5m, "%",
        "Percent of equity that is lost when the stop-loss fills at its price, before fees and slippage.");

    /// <summary>Amount of <see cref="Risk.SizingMethod.FixedUnits"/>.</summary>
    public static StrategyParameter SizingUnits { get; } = new(
        "sizing_units", "Units", ParameterType.Number, 0.00001m, 1_000_000m, 0.00001m, 0.001m, "", "Size of an entry in the base asset.");

    /// <summary>Part of the Kelly stake that is taken.</summary>
    public static StrategyParameter KellyFraction { get; } = new(
        "kelly_fraction", "Kelly fraction", ParameterType.Number, 0.05m, 1m, 0.05m, 0.5m, "",
        "Part of the Kelly stake of the strategy's closed trades; before 30 trades the risk per trade decides.");

    /// <summary>Most notional that Kelly may take.</summary>
    public static StrategyParameter KellyCapPercent { get; } = new(
        "kelly_cap_percent", "Kelly cap", ParameterType.Number, 0.1m, 1_000m, 0.1m, 10m, "%", "Most notional that Kelly may take, as percent of equity.");

    /// <summary>Whether a main position gets a hedge.</summary>
    public static StrategyParameter HedgeEnabled { get; } = new(
        "hedge_enabled", "Hedge", ParameterType.Switch, 0, 1, 1, 0, "",
        "Opens an opposite position beside each main one; needs a venue that doesn't net positions, or a sub-account.");

    /// <summary>Size of the hedge.</summary>
    public static StrategyParameter HedgeRatio { get; } = new(
        "hedge_ratio", "Hedge ratio", ParameterType.Number, 0m, 1m, 0.01m, 0.2m, "", "Notional of the hedge as part of the main position's.");

    /// <summary>Leverage of the hedge.</summary>
    public static StrategyParameter HedgeLeverage { get; } = new(
        "hedge_leverage", "Hedge leverage", ParameterType.Number, 1m, 5m, 1m, 5m, "×", "Decides the margin that the hedge locks, not its size.");

    /// <summary>What averages start from: 0 the mean of their first values, 1 the first value.</summary>
    public static StrategyParameter SeedFirstValue { get; } = new(
        "seed_first_value", "Seed with first close", ParameterType.Switch, 0, 1, 1, 0, "",
        "Starts each average from its first value, as most charts do, instead of the plain mean of its first values.");

    /// <summary>Those that every strategy ends its list with.</summary>
    public static ImmutableArray<StrategyParameter> All { get; } =
    [
        MaxPositionUsd, Leverage, StopLossPercent, TakeProfitPercent, TrailingStopPercent,
        SizingMethod, SizingEquityPercent, SizingRiskPercent, SizingUnits, KellyFraction, KellyCapPercent,
        HedgeEnabled, HedgeRatio, HedgeLeverage,
    ];

    /// <summary>Part of the main notional that a set hedges; 0 where it doesn't.</summary>
    internal static decimal HedgeRatioOf(StrategyDefinition definition, ParameterSet set) =>
        HedgeEnabled.In(definition, set) == 0 ? 0 : HedgeRatio.In(definition, set);

    internal static string? RefuseLengths(decimal fast, decimal slow) =>
        fast < slow ? null : $"fast is {fast} and slow is {slow} candles: the fast average must be shorter than the slow one.";
}
