namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Labels that several metrics share.</summary>
internal static class Labels
{
    public static MetricLabel Strategy { get; } = MetricLabel.Open("strategy");

    public static MetricLabel Exchange { get; } = MetricLabel.Open("exchange");

    public static MetricLabel Market { get; } = MetricLabel.Open("market");

    public static MetricLabel Result { get; } = MetricLabel.Of("result", "success", "failure");

    public static MetricLabel OrderSide { get; } = MetricLabel.Of("side", "buy", "sell");

    public static MetricLabel PositionSide { get; } = MetricLabel.Of("side", "long", "short");

    /// <summary>The strategy's own position, or the one that protects it.</summary>
    public static MetricLabel PositionType { get; } = MetricLabel.Of("type", "main", "hedge");
}
