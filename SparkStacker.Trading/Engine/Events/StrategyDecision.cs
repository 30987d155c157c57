using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>What a strategy said about a closed candle.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Indicator">Name of its indicator.</param>
/// <param name="Signal">Its answer.</param>
/// <param name="Values">Indicator values.</param>
/// <param name="ElapsedSeconds">Time that the decision took.</param>
public sealed record StrategyDecision(
    StrategyId Strategy, string Indicator, Signal Signal, ImmutableArray<IndicatorValue> Values, double ElapsedSeconds);
