using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Writes all metrics as one text.</summary>
public sealed class MetricsExporter
{
    private readonly MetricRegistry _registry;
    private readonly ImmutableArray<IMetricCollector> _collectors;
    private readonly Lock _scrape = new();
    private int _lastLength;

    internal MetricsExporter(MetricRegistry registry, IEnumerable<IMetricCollector> collectors) =>
        (_registry, _collectors) = (registry, [.. collectors]);

    /// <summary>Collects and writes; dispose the page when it is sent.</summary>
    /// <param name="format">Format, see <see cref="MetricNegotiation"/>.</param>
    public MetricsPage Render(MetricFormat format)
    {
        lock (_scrape)
        {
            CollectLocked();
            var buffer = new ExpositionBuffer(_lastLength + 1024);
            foreach (var family in _registry.Families)
            {
                family.Write(buffer, format);
            }

            if (format == MetricFormat.OpenMetrics)
            {
                buffer.Write("# EOF\n"u8);
            }

            _lastLength = buffer.Length;
            return new MetricsPage(buffer);
        }
    }

    /// <summary>Brings the values that are read on demand up to date, for readers of the instruments.</summary>
    public void Collect()
    {
        lock (_scrape)
        {
            CollectLocked();
        }
    }

    private void CollectLocked()
    {
        foreach (var collector in _collectors)
        {
            collector.Collect();
        }
    }
}
