using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>One side of a suggestion: all parameters and what they gave.</summary>
public sealed record EvaluatedSet(
    SortedDictionary<string, decimal> Parameters, double? Score, SampleFigures InSample, SampleFigures? OutOfSample, int Trades, decimal NetProfit, decimal MaxDrawdownPercent)
{
    public static EvaluatedSet Of(StrategyDefinition strategy, SetEvaluation set) => new(
        new SortedDictionary<string, decimal>(strategy.Parameters.ToDictionary(p => p.Name, p => strategy.Value(set.Parameters, p.Name)), StringComparer.Ordinal),
        set.Score, set.InSample, set.OutOfSample, set.Figures.Trades.Trades, set.Figures.Trades.NetProfit, decimal.Round(set.Figures.Equity.Drawdown.Percent, 6));
}
