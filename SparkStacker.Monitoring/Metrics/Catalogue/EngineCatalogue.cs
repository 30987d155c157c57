using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Whether the engine runs, sees the market and reaches the venue.</summary>
internal static class EngineCatalogue
{
    public static MetricDefinition TradingEnabled { get; } = new()
    {
        Name = "spark_stacker_trading_enabled",
        Kind = MetricKind.Gauge,
        Help = "0 while the kill switch is engaged.",
        Source = "snapshot: KillSwitch",
    };

    public static MetricDefinition TradingMode { get; } = new()
    {
        Name = "spark_stacker_trading_mode",
        Kind = MetricKind.Gauge,
        Help = "1 for the mode in force, 0 for the others.",
        Source = "snapshot: Mode",
        Labels = [MetricLabel.Of("mode", "paper", "testnet", "live")],
    };

    public static MetricDefinition Leader { get; } = new()
    {
        Name = "spark_stacker_leader",
        Kind = MetricKind.Gauge,
        Help = "1 for the process that may trade: its engine has read the journal, and the data directory lets nobody else in.",
        Source = "snapshot: Phase",
    };

    public static MetricDefinition LastCycle { get; } = new()
    {
        Name = "spark_stacker_engine_last_cycle_timestamp_seconds",
        Kind = MetricKind.Gauge,
        Unit = "seconds",
        Help = "Machine time of the engine's last change of state.",
        Source = "engine: OnChanged",
    };

    public static MetricDefinition UnreconciledOrders { get; } = new()
    {
        Name = "spark_stacker_unreconciled_orders",
        Kind = MetricKind.Gauge,
        Help = "Orders of which nobody knows what became of them at the venue.",
        Source = "snapshot: OpenOrders, Phase",
    };

    public static MetricDefinition MarketDataLastUpdate { get; } = new()
    {
        Name = "spark_stacker_market_data_last_update_timestamp_seconds",
        Kind = MetricKind.Gauge,
        Unit = "seconds",
        Help = "Machine time of the last market update; absent after the end of a recording.",
        Source = "snapshot: LastUpdateAt",
        Labels = [Labels.Exchange, Labels.Market],
    };

    public static MetricDefinition OrderExecutionSeconds { get; } = new()
    {
        Name = "spark_stacker_order_execution_seconds",
        Kind = MetricKind.Histogram,
        Unit = "seconds",
        Help = "Time from sending an order to the venue's answer.",
        Source = "order_changed: ElapsedSeconds",
        Labels = [Labels.Exchange, MetricLabel.Of("order_type", "market", "limit")],
        Buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    public static MetricDefinition ExchangeConnected { get; } = new()
    {
        Name = "spark_stacker_exchange_connected",
        Kind = MetricKind.Gauge,
        Help = "1 while market data flows, 0 while the source doesn't answer; absent before the start and after the end of a recording.",
        Source = "snapshot: FeedStatus",
        Labels = [Labels.Exchange],
    };

    public static MetricDefinition OrderRejections { get; } = new()
    {
        Name = "spark_stacker_order_rejections_total",
        Kind = MetricKind.Counter,
        Help = "Orders that the venue refused, by its reason; other where it gave none of these.",
        Source = "order_changed: RefusalCode",
        Labels =
        [
            Labels.Exchange,
            MetricLabel.Of(
                "reason", "below_minimum", "insufficient_margin", "invalid_price", "invalid_size", "invalid_trigger_price", "journal_not_writable", "rate_limited",
                "reduce_only", LabelText.Other),
        ],
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
        [TradingEnabled, TradingMode, Leader, LastCycle, UnreconciledOrders, MarketDataLastUpdate, ExchangeConnected, OrderExecutionSeconds, OrderRejections];
}
