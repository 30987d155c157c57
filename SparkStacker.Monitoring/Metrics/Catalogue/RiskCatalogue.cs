using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>Money at risk.</summary>
internal static class RiskCatalogue
{
    public static MetricDefinition CapitalUtilization { get; } = new()
    {
        Name = "spark_stacker_capital_utilization_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "Margin in use as percent of equity.",
        Source = "snapshot: Account",
    };

    public static MetricDefinition AccountEquity { get; } = new()
    {
        Name = "spark_stacker_account_equity_usd",
        Kind = MetricKind.Gauge,
        Unit = "usd",
        Help = "Balance plus unrealised P&L.",
        Source = "snapshot: Account",
        Labels = [Labels.Exchange],
    };

    public static MetricDefinition PositionNotional { get; } = new()
    {
        Name = "spark_stacker_position_notional_usd",
        Kind = MetricKind.Gauge,
        Unit = "usd",
        Help = "Size of the strategy's open position at the mark price.",
        Source = "snapshot: Positions",
        Labels = [Labels.Strategy, Labels.Exchange, Labels.Market, Labels.PositionType, Labels.PositionSide],
    };

    public static MetricDefinition PortfolioExposure { get; } = new()
    {
        Name = "spark_stacker_portfolio_exposure_usd",
        Kind = MetricKind.Gauge,
        Unit = "usd",
        Help = "Notional of all open positions at the mark price.",
        Source = "snapshot: Positions",
        Labels = [Labels.Exchange, Labels.PositionSide],
    };

    public static MetricDefinition MarkPrice { get; } = new()
    {
        Name = "spark_stacker_mark_price",
        Kind = MetricKind.Gauge,
        Help = "Price that an open position is valued at; gone with the position.",
        Source = "snapshot: Positions",
        Labels = [Labels.Exchange, MetricLabel.Open("position_id")],
    };

    public static MetricDefinition LiquidationPrice { get; } = new()
    {
        Name = "spark_stacker_liquidation_price",
        Kind = MetricKind.Gauge,
        Help = "Price at which the venue takes an open position away as the account stands; gone with the position.",
        Source = "snapshot: Positions",
        Labels = [Labels.Exchange, MetricLabel.Open("position_id")],
    };

    public static MetricDefinition MarginRatio { get; } = new()
    {
        Name = "spark_stacker_margin_ratio",
        Kind = MetricKind.Gauge,
        Help = "Maintenance margin of the account as part of its equity, at each open position; the venue liquidates at 1.",
        Source = "snapshot: Positions, Account",
        Labels = [Labels.Exchange, MetricLabel.Open("position_id")],
    };

    public static MetricDefinition MarginUtilization { get; } = new()
    {
        Name = "spark_stacker_margin_utilization_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "The same figure as spark_stacker_capital_utilization_percent, by exchange.",
        Source = "snapshot: Account",
        Labels = [Labels.Exchange],
    };

    public static MetricDefinition MaxDrawdown { get; } = new()
    {
        Name = "spark_stacker_max_drawdown_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "Deepest fall of equity below its highest in the time frame of market time, as far as this process has been scraped.",
        Source = "snapshot: Account",
        Labels = [MetricLabel.Of("timeframe", "1h", "1d", "1w")],
    };

    public static MetricDefinition StopTriggers { get; } = new()
    {
        Name = "spark_stacker_stop_triggers_total",
        Kind = MetricKind.Counter,
        Help = "Positions that a stop, a target or the venue closed.",
        Source = "position_closed: ExitReason",
        Labels = [Labels.Strategy, MetricLabel.Of("trigger", "stop_loss", "take_profit", "liquidation")],
    };

    public static MetricDefinition UnprotectedPositions { get; } = new()
    {
        Name = "spark_stacker_unprotected_positions",
        Kind = MetricKind.Gauge,
        Help = "Open positions without a stop for their whole size at the venue.",
        Source = "snapshot: Positions",
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
        [CapitalUtilization, AccountEquity, PositionNotional, PortfolioExposure, MarkPrice, LiquidationPrice, MarginRatio, MarginUtilization, MaxDrawdown, StopTriggers, UnprotectedPositions];
}
