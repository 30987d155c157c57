using Microsoft.Extensions.Logging;
using SparkStacker.Monitoring.Events;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Feeds the counters and histograms from engine events.</summary>
internal sealed class EngineMetrics(
    IEngineEvents events, IEngineReader engine, MetricRegistry registry, SeriesSeeder seeder, ILogger<EngineMetrics> logger)
    : EngineEventService(new EngineEventStream(events, engine, registry, "metrics"), logger)
{
    private readonly EngineEventMetrics _metrics = new(registry);
    private string? _exchange;

    protected override void Handle(EngineEvent engineEvent)
    {
        if (_exchange is null or "")
        {
            var snapshot = engine.Snapshot;
            seeder.Seed(snapshot);
            _exchange = snapshot.Exchange;
        }

        _metrics.Count(engineEvent, _exchange);
    }
}
