using Microsoft.Extensions.Logging;
using SparkStacker.Monitoring.Events;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Writes one line for each notable engine event.</summary>
internal sealed class EngineEventLogger : EngineEventService
{
    private readonly IEngineReader _engine;
    private readonly EngineEventLines _lines;
    private readonly ILogger _logger;
    private long _lost;

    public EngineEventLogger(IEngineEvents events, IEngineReader engine, MetricRegistry registry, ILoggerFactory loggers)
        : this(events, engine, registry, loggers, loggers.CreateLogger<EngineEventLogger>())
    {
    }

    private EngineEventLogger(IEngineEvents events, IEngineReader engine, MetricRegistry registry, ILoggerFactory loggers, ILogger logger)
        : base(new EngineEventStream(events, engine, registry, "log"), logger)
    {
        (_engine, _logger) = (engine, logger);
        _lines = new EngineEventLines(new EventLoggers(loggers));
    }

    protected override void Handle(EngineEvent engineEvent)
    {
        if (Stream.Lost is var lost && lost > _lost)
        {
            _lost = lost;
            _logger.EventsLost(lost);
        }

        _lines.Write(engineEvent, _engine.Snapshot.Exchange);
    }
}
