using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>What backtests count and promise. One caller at a time.</summary>
public sealed class BacktestMetrics
{
    private readonly CounterFamily _runs;
    private readonly GaugeFamily _expected;

    /// <param name="registry">Registry.</param>
    public BacktestMetrics(MetricRegistry registry) =>
        (_runs, _expected) = (registry.Counter(PerformanceCatalogue.BacktestRuns), registry.Gauge(PerformanceCatalogue.BacktestExpected));

    /// <summary>A backtest ended.</summary>
    /// <param name="strategy">Strategy.</param>
    /// <param name="result">State that it ended in: done, failed, cancelled or interrupted, in any case of letters.</param>
    public void Ended(string strategy, string result) => _runs.With(strategy, LabelText.SnakeCase(result)).Increment();

    /// <summary>Sets what is expected of the strategies; what isn't named is no longer expected.</summary>
    /// <param name="expectations">Strategy, figure (<c>win_ratio</c>, <c>avg_trade_pnl_percent</c>, <c>drawdown_percent</c>, <c>sharpe_ratio</c>) and value.</param>
    public void Expect(IEnumerable<(string Strategy, string Figure, double Value)> expectations)
    {
        _expected.BeginRound();
        foreach (var (strategy, figure, value) in expectations)
        {
            _expected.Set(value, strategy, figure);
        }

        _expected.EndRound();
    }
}
