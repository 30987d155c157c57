using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>How strategies compare. One caller at a time.</summary>
public sealed class ComparisonMetrics
{
    private readonly GaugeFamily _correlation;
    private readonly GaugeFamily _hedge;

    /// <param name="registry">Registry.</param>
    public ComparisonMetrics(MetricRegistry registry) =>
        (_correlation, _hedge) = (registry.Gauge(PerformanceCatalogue.Correlation), registry.Gauge(PerformanceCatalogue.HedgeEffectiveness));

    /// <summary>Sets all figures; what isn't named has none any more.</summary>
    /// <param name="correlations">Pairs of strategies and the correlation of their daily returns, −1 to 1.</param>
    /// <param name="effectiveness">Strategies and the effectiveness of their hedges, percent.</param>
    public void Set(IEnumerable<(string First, string Second, double Value)> correlations, IEnumerable<(string Strategy, double Percent)> effectiveness)
    {
        _correlation.BeginRound();
        foreach (var (first, second, value) in correlations)
        {
            _correlation.Set(value, first, second);
        }

        _correlation.EndRound();
        _hedge.BeginRound();
        foreach (var (strategy, percent) in effectiveness)
        {
            _hedge.Set(percent, strategy);
        }

        _hedge.EndRound();
    }
}
