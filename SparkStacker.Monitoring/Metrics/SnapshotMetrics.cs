using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Gauges that are read from the engine's snapshot at the moment of a scrape, so that they are what the pages show.</summary>
internal sealed class SnapshotMetrics : IMetricCollector, IDisposable
{
    private readonly IEngineReader _reader;
    private readonly SeriesSeeder _seeder;
    private readonly EngineGauges _engine;
    private readonly StrategyGauges _strategies;
    private readonly PositionGauges _positions;
    private readonly DrawdownGauges _drawdowns;
    private readonly GaugeFamily _lastCycle;
    private readonly IDisposable _changes;
    private long _lastCycleMs;

    public SnapshotMetrics(MetricRegistry registry, IEngineReader reader, IEngineEvents events, SeriesSeeder seeder, TimeProvider time)
    {
        (_reader, _seeder) = (reader, seeder);
        (_engine, _strategies, _positions) = (new EngineGauges(registry), new StrategyGauges(registry), new PositionGauges(registry));
        _drawdowns = new DrawdownGauges(registry);
        _lastCycle = registry.Gauge(EngineCatalogue.LastCycle);
        _changes = events.OnChanged(() => Volatile.Write(ref _lastCycleMs, time.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    public void Collect()
    {
        var snapshot = _reader.Snapshot;
        _seeder.Seed(snapshot);
        _engine.Set(snapshot);
        _strategies.Set(snapshot);
        _positions.Set(snapshot);
        _drawdowns.Set(snapshot);
        if (Volatile.Read(ref _lastCycleMs) is var cycle and > 0)
        {
            _lastCycle.With().Set(cycle / 1000d);
        }
    }

    public void Dispose() => _changes.Dispose();
}
