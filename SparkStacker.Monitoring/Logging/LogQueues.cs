using Serilog.Sinks.Async;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Logging;

/// <summary>The bounded queues before stdout and file: how many lines they have dropped, and a rest for their threads when they are empty.</summary>
internal sealed class LogQueues(MetricRegistry registry) : IMetricCollector
{
    private readonly Queue _stdout = new(registry.Counter(SelfCatalogue.LogLinesDropped).With("stdout"));
    private readonly Queue _file = new(registry.Counter(SelfCatalogue.LogLinesDropped).With("file"));

    public IAsyncLogEventSinkMonitor Stdout => _stdout;

    public IAsyncLogEventSinkMonitor File => _file;

    public LogPause StdoutPause => new(() => _stdout.IsEmpty);

    public LogPause FilePause => new(() => _file.IsEmpty);

    public void Collect()
    {
        _stdout.Collect();
        _file.Collect();
    }

    private sealed class Queue(CounterSeries dropped) : IAsyncLogEventSinkMonitor
    {
        private volatile IAsyncLogEventSinkInspector? _inspector;

        public bool IsEmpty => _inspector is { Count: 0 };

        public void StartMonitoring(IAsyncLogEventSinkInspector inspector) => _inspector = inspector;

        public void StopMonitoring(IAsyncLogEventSinkInspector inspector)
        {
            Collect();
            _inspector = null;
        }

        public void Collect()
        {
            if (_inspector is { } inspector)
            {
                dropped.RaiseTo(inspector.DroppedMessagesCount);
            }
        }
    }
}
