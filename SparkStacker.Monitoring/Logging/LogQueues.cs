using Serilog.Sinks.Async;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Tells how many lines the bounded queues before stdout and file have dropped.</summary>
internal sealed class LogQueues(MetricRegistry registry) : IMetricCollector
{
    private readonly Queue _stdout = new(registry.Counter(SelfCatalogue.LogLinesDropped).With("stdout"));
    private readonly Queue _file = new(registry.Counter(SelfCatalogue.LogLinesDropped).With("file"));

    public IAsyncLogEventSinkMonitor Stdout => _stdout;

    public IAsyncLogEventSinkMonitor File => _file;

    public void Collect()
    {
        _stdout.Collect();
        _file.Collect();
    }

    private sealed class Queue(CounterSeries dropped) : IAsyncLogEventSinkMonitor
    {
        private volatile IAsyncLogEventSinkInspector? _inspector;

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
