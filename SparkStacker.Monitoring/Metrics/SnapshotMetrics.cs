using System.Collections.Immutable;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Gauges that are read from the engine's snapshot at the moment of a scrape, so that they are what the pages show.</summary>
internal sealed class SnapshotMetrics : IMetricCollector, IDisposable
{
    private static readonly ImmutableArray<string> s_modes = EngineCatalogue.TradingMode.Labels[0].Values;

    private readonly MetricRegistry _registry;
    private readonly IEngineReader _reader;
    private readonly SeriesSeeder _seeder;
    private readonly StrategyGauges _strategies;
    private readonly PositionGauges _positions;
    private readonly IDisposable _changes;
    private long _lastCycleMs;

    public SnapshotMetrics(MetricRegistry registry, IEngineReader reader, IEngineEvents events, SeriesSeeder seeder, TimeProvider time)
    {
        (_registry, _reader, _seeder) = (registry, reader, seeder);
        (_strategies, _positions) = (new StrategyGauges(registry), new PositionGauges(registry));
        _changes = events.OnChanged(() => Volatile.Write(ref _lastCycleMs, time.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    public void Collect()
    {
        var snapshot = _reader.Snapshot;
        _seeder.Seed(snapshot);
        Engine(snapshot);
        _strategies.Set(snapshot);
        _positions.Set(snapshot);
    }

    public void Dispose() => _changes.Dispose();

    private void Engine(EngineSnapshot snapshot)
    {
        _registry.Gauge(EngineCatalogue.TradingEnabled).With().Set(snapshot.KillSwitch.IsEngaged ? 0 : 1);
        foreach (var mode in s_modes)
        {
            _registry.Gauge(EngineCatalogue.TradingMode).With(mode).Set(mode == snapshot.Mode ? 1 : 0);
        }

        _registry.Gauge(EngineCatalogue.UnreconciledOrders).With().Set(snapshot.UnreconciledOrders());
        _registry.Gauge(RiskCatalogue.CapitalUtilization).With().Set((double)snapshot.Account.CapitalUtilizationPercent());
        _registry.Gauge(RiskCatalogue.AccountEquity).With(snapshot.Exchange).Set((double)snapshot.Account.Equity);
        if (snapshot.LastUpdateAt is { } update)
        {
            _registry.Gauge(EngineCatalogue.MarketDataLastUpdate).With(snapshot.Exchange, snapshot.Feed.Symbol.Name).Set(update.ToUnixTimeMilliseconds() / 1000d);
        }

        if (Volatile.Read(ref _lastCycleMs) is var cycle and > 0)
        {
            _registry.Gauge(EngineCatalogue.LastCycle).With().Set(cycle / 1000d);
        }
    }
}
