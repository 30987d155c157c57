using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Strategies;

/// <summary>A parameter that two versions differ in.</summary>
public sealed record ParameterDifference(StrategyParameter Parameter, decimal From, decimal To);
