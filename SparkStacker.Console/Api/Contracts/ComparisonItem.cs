using SparkStacker.Console.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Strategies side by side, and how each two of them go together.</summary>
internal sealed record ComparisonItem(IReadOnlyList<PerformanceItem> Items, string? NextCursor, IReadOnlyList<CorrelationItem> Correlations)
{
    public static ComparisonItem Of(ComparedStrategies comparison) => new(
        [.. comparison.Strategies.Select(PerformanceItem.Of)], null, [.. comparison.Pairs.Select(CorrelationItem.Of)]);
}
