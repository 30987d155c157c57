using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Trading at a glance.</summary>
internal static class CoreCatalogue
{
    public static MetricDefinition Uptime { get; } = new()
    {
        Name = "spark_stacker_uptime_seconds",
        Kind = MetricKind.Gauge,
        Unit = "seconds",
        Help = "Time since the process started.",
        Source = "process clock",
    };

    public static MetricDefinition Trades { get; } = new()
    {
        Name = "spark_stacker_trades_total",
        Kind = MetricKind.Counter,
        Help = "Orders that ended, by outcome: filled, or refused and unfilled.",
        Source = "order_changed, order_filled",
        Labels = [Labels.Result, Labels.Exchange, Labels.OrderSide],
    };

    public static MetricDefinition ActivePositions { get; } = new()
    {
        Name = "spark_stacker_active_positions",
        Kind = MetricKind.Gauge,
        Help = "Open positions.",
        Source = "snapshot: Positions",
        Labels = [Labels.Exchange, Labels.Market, Labels.PositionSide],
    };

    /// <summary>Lacks <c>_total</c> and ends with a reserved suffix: dashboards and alerts know it by this name.</summary>
    public static MetricDefinition Signals { get; } = new()
    {
        Name = "spark_stacker_signal_count",
        Kind = MetricKind.Counter,
        Help = "Decisions of an indicator on closed candles.",
        Source = "candle_closed: Decisions",
        Labels = [MetricLabel.Open("indicator"), MetricLabel.Of("signal", "buy", "sell", "neutral")],
    };

    public static ImmutableArray<MetricDefinition> All { get; } = [Uptime, Trades, ActivePositions, Signals];
}
