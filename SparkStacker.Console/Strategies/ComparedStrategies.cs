namespace SparkStacker.Console.Strategies;

/// <summary>Strategies side by side: API, page and metrics show this one.</summary>
internal sealed record ComparedStrategies(IReadOnlyList<ComparedStrategy> Strategies, IReadOnlyList<ComparedPair> Pairs);
