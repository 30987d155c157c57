using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Strategies;

/// <summary>Two strategies and how much they win and lose on the same days.</summary>
public sealed record ComparedPair(string First, string Second, StrategyCorrelation Correlation);
