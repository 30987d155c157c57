using SparkStacker.Console.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Pearson's correlation of two strategies' daily returns, −1 to 1, over the days that both have; null where they are too few.</summary>
internal sealed record CorrelationItem(string StrategyA, string StrategyB, int Days, double? Correlation)
{
    public static CorrelationItem Of(ComparedPair pair) => new(pair.First, pair.Second, pair.Correlation.Days, pair.Correlation.Value);
}
