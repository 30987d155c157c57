using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Starts the counters of every strategy and exchange at 0: one that is born at 1 looks to a rule as if nothing had happened.</summary>
internal sealed class SeriesSeeder(MetricRegistry registry)
{
    private readonly HashSet<string> _seeded = [];
    private readonly Lock _lock = new();

    public void Seed(EngineSnapshot snapshot)
    {
        lock (_lock)
        {
            if (snapshot.Exchange.Length > 0 && _seeded.Add("exchange " + snapshot.Exchange))
            {
                registry.Counter(CoreCatalogue.Trades).Seed(("exchange", snapshot.Exchange));
                registry.Histogram(EngineCatalogue.OrderExecutionSeconds).Seed(("exchange", snapshot.Exchange));
                registry.Counter(EngineCatalogue.OrderRejections).Seed(("exchange", snapshot.Exchange));
            }

            foreach (var strategy in snapshot.Strategies)
            {
                if (_seeded.Add("strategy " + strategy.Definition.Id.Value))
                {
                    Seed(strategy);
                }
            }
        }
    }

    private void Seed(StrategyView strategy)
    {
        (string, string) label = ("strategy", strategy.Definition.Id.Value);
        registry.Counter(CoreCatalogue.Signals).Seed(("indicator", strategy.Indicator));
        registry.Counter(MacdCatalogue.SignalsGenerated).Seed(label);
        registry.Counter(MacdCatalogue.TradesExecuted).Seed(label);
        registry.Counter(MacdCatalogue.TradesClosed).Seed(label);
        registry.Counter(RiskCatalogue.StopTriggers).Seed(label);
        registry.Counter(PerformanceCatalogue.BacktestRuns).Seed(label);
        registry.Histogram(MacdCatalogue.ExecutionSeconds).Seed(label);
        registry.Histogram(PerformanceCatalogue.TradePnlPercent).Seed(label);
        registry.Histogram(PerformanceCatalogue.TradeDuration).Seed(label);
        if (strategy.Indicator == IndicatorNames.Macd)
        {
            registry.Counter(MacdCatalogue.Crossovers).Seed(label);
        }
    }
}
