using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Holds the series of every metric of the catalogue, and publishes them as instruments of the meter <c>SparkStacker</c>.</summary>
public sealed class MetricRegistry : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "SparkStacker";

    private readonly Meter _meter = new(MeterName);
    private readonly FrozenDictionary<string, MetricFamily> _byName;

    /// <param name="time">Clock of exemplars.</param>
    public MetricRegistry(TimeProvider time)
        : this(MetricCatalogue.All, time)
    {
    }

    internal MetricRegistry(IEnumerable<MetricDefinition> definitions, TimeProvider time)
    {
        Families = [.. definitions.Select(definition => Create(definition, time))];
        _byName = Families.ToFrozenDictionary(family => family.Definition.Name);
        foreach (var family in Families)
        {
            // Gauges have no birth to miss: they appear when there is a value.
            if (family.Definition.Kind != MetricKind.Gauge && family.Definition.Labels.All(label => label.IsClosed))
            {
                family.Seed();
            }
        }
    }

    internal ImmutableArray<MetricFamily> Families { get; }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal CounterFamily Counter(MetricDefinition definition) => (CounterFamily)_byName[definition.Name];

    internal GaugeFamily Gauge(MetricDefinition definition) => (GaugeFamily)_byName[definition.Name];

    internal HistogramFamily Histogram(MetricDefinition definition) => (HistogramFamily)_byName[definition.Name];

    private MetricFamily Create(MetricDefinition definition, TimeProvider time) => definition.Kind switch
    {
        MetricKind.Counter => new CounterFamily(definition, _meter, () => CountRefusal(definition.Name)),
        MetricKind.Gauge => new GaugeFamily(definition, _meter, () => CountRefusal(definition.Name)),
        MetricKind.Histogram => new HistogramFamily(definition, _meter, time, () => CountRefusal(definition.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "Not a kind of metric."),
    };

    private void CountRefusal(string metric)
    {
        if (metric != SelfCatalogue.SeriesRefused.Name && _byName.TryGetValue(SelfCatalogue.SeriesRefused.Name, out var refused))
        {
            ((CounterFamily)refused).With(metric).Increment();
        }
    }
}
