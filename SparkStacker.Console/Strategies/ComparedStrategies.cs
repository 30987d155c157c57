namespace SparkStacker.Console.Strategies;

/// <summary>Strategies side by side: API, page and metrics show this one.</summary>
public sealed record ComparedStrategies(IReadOnlyList<ComparedStrategy> Strategies, IReadOnlyList<ComparedPair> Pairs);
