using System.Diagnostics.Metrics;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>A histogram metric.</summary>
internal sealed class HistogramFamily : MetricFamily
{
    private readonly SeriesTable<HistogramSeries> _series;
    private readonly bool _hasNegativeBounds;

    public HistogramFamily(MetricDefinition definition, Meter meter, TimeProvider time, Action refused)
        : base(definition)
    {
        var instrument = meter.CreateHistogram(
            definition.Name, definition.Unit, definition.Help, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = definition.Buckets });
        _series = new SeriesTable<HistogramSeries>(definition, values => new HistogramSeries(definition, values, instrument, time), refused);
        _hasNegativeBounds = definition.Buckets is [< 0, ..];
    }

    public HistogramSeries With(params ReadOnlySpan<string> values) => _series.Get(values);

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
            WriteSeries(buffer, format, series);
        }
    }

    protected override void Touch(ReadOnlySpan<string> values) => _series.Get(values);

    private void WriteSeries(ExpositionBuffer buffer, MetricFormat format, HistogramSeries series)
    {
        var count = 0L;
        for (var bucket = 0; bucket < series.BucketPrefixes.Length; bucket++)
        {
            count += series.CountOf(bucket);
            buffer.Write(series.BucketPrefixes[bucket]);
            buffer.Write(count);
            if (format == MetricFormat.OpenMetrics)
            {
                series.ExemplarOf(bucket)?.Write(buffer);
            }

            buffer.Write("\n"u8);
        }

        // OpenMetrics forbids sum and count where a bound is negative: such a sum may fall.
        if (format == MetricFormat.OpenMetrics && _hasNegativeBounds)
        {
            return;
        }

        buffer.Write(series.SumPrefix);
        buffer.Write(series.Sum);
        buffer.Write("\n"u8);
        buffer.Write(series.CountPrefix);
        buffer.Write(count);
        buffer.Write("\n"u8);
    }
}
