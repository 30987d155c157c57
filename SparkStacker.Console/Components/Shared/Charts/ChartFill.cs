namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>A dot where a position was opened or closed.</summary>
/// <param name="Time">Open time of its candle, Unix seconds.</param>
/// <param name="Price">Where.</param>
/// <param name="Kind"><c>entry</c>, <c>gain</c> or <c>loss</c>.</param>
public sealed record ChartFill(long Time, double Price, string Kind);
