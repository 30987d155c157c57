using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>What strategies make of their trades.</summary>
internal static class PerformanceCatalogue
{
    public static MetricDefinition PnlPercent { get; } = new()
    {
        Name = "spark_stacker_pnl_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "The same figure as spark_stacker_strategy_pnl_percent, by position type.",
        Source = "snapshot: Strategies, Positions",
        Labels = [Labels.Strategy, MetricLabel.Of("position_type", "main", "hedge")],
    };

    public static MetricDefinition TradePnlPercent { get; } = new()
    {
        Name = "spark_stacker_strategy_trade_pnl_percent",
        Kind = MetricKind.Histogram,
        Unit = "percent",
        Help = "Net P&L of closed trades, percent of entry notional.",
        Source = "position_closed: PnlPercent",
        Labels = [Labels.Strategy],
        Buckets = [-10, -5, -3, -2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 3, 4, 5, 10],
    };

    /// <summary>A gauge of its own: the histogram's sum falls with a loss, which a rate reads as a restart.</summary>
    public static MetricDefinition AverageTradePnlPercent { get; } = new()
    {
        Name = "spark_stacker_strategy_avg_trade_pnl_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "Mean net P&L of the account's closed trades, percent of entry notional.",
        Source = "snapshot: Strategies, Statistics",
        Labels = [Labels.Strategy],
    };

    public static MetricDefinition TradeDuration { get; } = new()
    {
        Name = "spark_stacker_strategy_trade_duration_seconds",
        Kind = MetricKind.Histogram,
        Unit = "seconds",
        Help = "Market time from the first fill to flat.",
        Source = "position_closed: Duration",
        Labels = [Labels.Strategy],
        Buckets = [60, 300, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400, 604_800],
    };

    public static MetricDefinition DrawdownPercent { get; } = new()
    {
        Name = "spark_stacker_strategy_drawdown_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "Deepest fall of the strategy's summed P&L percent below its highest, over its trades among the account's last 100.",
        Source = "snapshot: Trades, Positions",
        Labels = [Labels.Strategy],
    };

    public static MetricDefinition SharpeRatio { get; } = new()
    {
        Name = "spark_stacker_strategy_sharpe_ratio",
        Kind = MetricKind.Gauge,
        Help = "Sharpe ratio of daily returns, for 365 days, over the strategy's trades among the account's last 100; absent below two days.",
        Source = "snapshot: Trades",
        Labels = [Labels.Strategy],
    };

    public static MetricDefinition Parameter { get; } = new()
    {
        Name = "spark_stacker_strategy_parameter",
        Kind = MetricKind.Gauge,
        Help = "Parameter value in force.",
        Source = "snapshot: Strategies, Parameters",
        Labels = [Labels.Strategy, MetricLabel.Open("parameter")],
    };

    public static MetricDefinition BacktestRuns { get; } = new()
    {
        Name = "spark_stacker_backtest_runs_total",
        Kind = MetricKind.Counter,
        Help = "Backtests that ended, by how.",
        Source = "backtest jobs",
        Labels = [Labels.Strategy, MetricLabel.Of("result", "done", "failed", "cancelled", "interrupted")],
    };

    public static MetricDefinition BacktestExpected { get; } = new()
    {
        Name = "spark_stacker_backtest_expected",
        Kind = MetricKind.Gauge,
        Help = "What the strategy's newest finished backtest gave, in the unit of the live figure of the same name; absent where there is none.",
        Source = "backtest jobs",
        Labels = [Labels.Strategy, MetricLabel.Of("stat", "win_ratio", "avg_trade_pnl_percent", "drawdown_percent", "sharpe_ratio")],
    };

    public static MetricDefinition Correlation { get; } = new()
    {
        Name = "spark_stacker_strategy_correlation",
        Kind = MetricKind.Gauge,
        Help = "Pearson's correlation of two strategies' daily returns over the account's last 90 days; absent below seven days.",
        Source = "trades",
        Labels = [MetricLabel.Open("strategy_a"), MetricLabel.Open("strategy_b")],
    };

    public static MetricDefinition HedgeEffectiveness { get; } = new()
    {
        Name = "spark_stacker_hedge_effectiveness_percent",
        Kind = MetricKind.Gauge,
        Unit = "percent",
        Help = "How much of the hedged part's movement the strategy's hedges made up for, over the account's last 90 days; absent below five hedged trades.",
        Source = "trades",
        Labels = [Labels.Strategy],
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
        [PnlPercent, TradePnlPercent, AverageTradePnlPercent, TradeDuration, DrawdownPercent, SharpeRatio, Parameter, BacktestRuns, BacktestExpected, Correlation, HedgeEffectiveness];
}
