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
        "stop_loss_percent", "Stop", ParameterType.Number, 0.1m, 50m, 0.1m, 2m, "%", "Distance of the stop-loss from the entry price.");

    /// <summary>Take-profit distance from the entry price.</summary>
    public static StrategyParameter TakeProfitPercent { get; } = new(
        "take_profit_percent", "Target", ParameterType.Number, 0.1m, 500m, 0.1m, 4m, "%", "Distance of the take-profit from the entry price.");

    /// <summary>What averages start from: 0 the mean of their first values, 1 the first value.</summary>
    public static StrategyParameter SeedFirstValue { get; } = new(
        "seed_first_value", "Seed with first close", ParameterType.Switch, 0, 1, 1, 0, "",
        "Starts each average from its first value, as most charts do, instead of the plain mean of its first values.");

    /// <summary>Those that every strategy ends its list with.</summary>
    public static ImmutableArray<StrategyParameter> All { get; } = [MaxPositionUsd, Leverage, StopLossPercent, TakeProfitPercent];

    internal static string? RefuseLengths(decimal fast, decimal slow) =>
        fast < slow ? null : $"fast is {fast} and slow is {slow} candles: the fast average must be shorter than the slow one.";
}
