namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>A horizontal line over the candles.</summary>
/// <param name="Kind"><c>entry</c>, <c>stop</c> or <c>target</c>.</param>
/// <param name="Price">Where.</param>
/// <param name="Title">Words at its left end.</param>
public sealed record ChartLine(string Kind, double Price, string Title);
