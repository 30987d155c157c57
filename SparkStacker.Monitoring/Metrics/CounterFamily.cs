using System.Diagnostics.Metrics;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>A counter metric.</summary>
internal sealed class CounterFamily : MetricFamily
{
    private readonly SeriesTable<CounterSeries> _series;

    public CounterFamily(MetricDefinition definition, Meter meter, Action refused)
        : base(definition)
    {
        _series = new SeriesTable<CounterSeries>(definition, values => new CounterSeries(definition, values), refused);
        meter.CreateObservableCounter(
            definition.Name, () => _series.Sorted.Select(series => new Measurement<double>(series.Total, series.Tags)), definition.Unit, definition.Help);
    }

    public CounterSeries With(params ReadOnlySpan<string> values) => _series.Get(values);

    public override void Write(ExpositionBuffer buffer, MetricFormat format)
    {
        var all = _series.Sorted;
        if (all.Length == 0)
        {
            return;
        }

        WriteHeader(buffer, format);
        foreach (var series in all)
        {
            buffer.Write(series.Prefix);
            buffer.Write(series.Total);
            buffer.Write("\n"u8);
        }
    }

    protected override void Touch(ReadOnlySpan<string> values) => _series.Get(values);
}
