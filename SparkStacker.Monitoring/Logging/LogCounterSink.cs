using System.Collections.Frozen;
using Serilog.Core;
using Serilog.Events;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Counts log lines by level and category, on the caller's thread: what a full queue refuses is counted too.</summary>
internal sealed class LogCounterSink : ILogEventSink
{
    private readonly FrozenDictionary<(string Level, string Category), CounterSeries> _series;

    public LogCounterSink(MetricRegistry registry)
    {
        var family = registry.Counter(ConsoleCatalogue.LogMessages);
        _series = LogLevels.All
            .SelectMany(level => LogCategories.All.Select(category => (level, category)))
            .ToFrozenDictionary(pair => pair, pair => family.With(pair.level, pair.category));
    }

    public void Emit(LogEvent logEvent) =>
        _series[(LogLevels.Name(logEvent.Level), LogCategories.Of(LogLine.LoggerOf(logEvent)))].Increment();
}
