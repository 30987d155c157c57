using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>State and decisions of a strategy; its closed trades are in <see cref="PerformanceCatalogue"/>.</summary>
internal static class MacdCatalogue
{
    public static MetricDefinition Active { get; } = new()
    {
        Name = "spark_stacker_strategy_active",
        Kind = MetricKind.Gauge,
        Help = "1 while the strategy trades, 0 while it is off.",
        Source = "snapshot: Strategies",
        Labels = [Labels.Strategy, Labels.Exchange, Labels.Market],
    };

    public static MetricDefinition Position { get; } = new()
    {
        Name = "spark_stacker_strategy_position",
        Kind = MetricKind.Gauge,
        Help = "Size of the strategy's open position in the base asset, without sign: the side says the direction.",
        Source = "snapshot: Positions",
        Labels = [Labels.Strategy, Labels.Exchange, Labels.Market, Labels.PositionType, Labels.PositionSide],
    };

    public static MetricDefinition PnlPercent { get; } = new()
    {
        Name = "spark_stacker_strategy_pnl_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "Sum of the P&L percent of all closed trades of the account and of the open position, on entry notional.",
        Source = "snapshot: Strategies, Positions",
        Labels = [Labels.Strategy, Labels.Exchange, Labels.Market, Labels.PositionType],
    };

    public static MetricDefinition SignalsGenerated { get; } = new()
    {
        Name = "spark_stacker_strategy_signal_generated_total",
        Kind = MetricKind.Counter,
        Help = "Buy and sell signals.",
        Source = "signal_generated",
        Labels = [Labels.Strategy, MetricLabel.Of("signal", "buy", "sell")],
    };

    public static MetricDefinition TradesExecuted { get; } = new()
    {
        Name = "spark_stacker_strategy_trade_executed_total",
        Kind = MetricKind.Counter,
        Help = "Orders of the strategy that ended, by outcome: filled, or refused and unfilled.",
        Source = "order_changed, order_filled",
        Labels = [Labels.Strategy, Labels.Result],
    };

    public static MetricDefinition MacdValue { get; } = new()
    {
        Name = "spark_stacker_macd_value",
        Kind = MetricKind.Gauge,
        Help = "MACD line, signal line and histogram after the last closed candle, in the unit of the price.",
        Source = "snapshot: Strategies, Values",
        Labels = [Labels.Strategy, MetricLabel.Of("component", "macd", "signal", "histogram")],
    };

    public static MetricDefinition Crossovers { get; } = new()
    {
        Name = "spark_stacker_macd_crossover_total",
        Kind = MetricKind.Counter,
        Help = "Closed candles at which the MACD line crossed its signal line.",
        Source = "candle_closed: Decisions",
        Labels = [Labels.Strategy, MetricLabel.Of("direction", "bullish", "bearish")],
    };

    public static MetricDefinition ExecutionSeconds { get; } = new()
    {
        Name = "spark_stacker_strategy_execution_seconds",
        Kind = MetricKind.Histogram,
        Unit = "seconds",
        Help = "Time that a phase took: the decision on a closed candle, risk and sizing of an entry, the venue's answer to an order.",
        Source = "candle_closed: ElapsedSeconds; order_changed: SizingSeconds, ElapsedSeconds",
        Labels = [Labels.Strategy, MetricLabel.Of("phase", "signal_generation", "position_sizing", "order_execution")],
        Buckets = [0.00001, 0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    public static MetricDefinition TradesClosed { get; } = new()
    {
        Name = "spark_stacker_strategy_trades_total",
        Kind = MetricKind.Counter,
        Help = "Closed round trips: a win made more than its fees.",
        Source = "position_closed",
        Labels = [Labels.Strategy, MetricLabel.Of("outcome", "win", "loss")],
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        Active, Position, PnlPercent, SignalsGenerated, TradesExecuted, MacdValue, Crossovers, ExecutionSeconds, TradesClosed,
    ];
}
