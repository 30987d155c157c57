using System.Diagnostics.Metrics;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>One series of a histogram. Safe from any thread; no allocation without a trace.</summary>
internal sealed class HistogramSeries : MetricSeries
{
    // One trace a second and bucket is enough to jump to, and keeps busy histograms free of garbage.
    private static readonly TimeSpan s_exemplarAge = TimeSpan.FromSeconds(1);

    private readonly double[] _bounds;
    private readonly long[] _counts;
    private readonly Exemplar?[] _exemplars;
    private readonly Histogram<double> _instrument;
    private readonly TimeProvider _time;
    private AtomicDouble _sum;

    public HistogramSeries(MetricDefinition definition, string[] values, Histogram<double> instrument, TimeProvider time)
        : base(definition, values)
    {
        (_instrument, _time) = (instrument, time);
        _bounds = [.. definition.Buckets];
        _counts = new long[_bounds.Length + 1];
        _exemplars = new Exemplar?[_counts.Length];
        SumPrefix = ExpositionText.Sample(definition, "_sum", values);
        CountPrefix = ExpositionText.Sample(definition, "_count", values);
        BucketPrefixes = [.. definition.Buckets.Append(double.PositiveInfinity).Select(bound => ExpositionText.Sample(definition, "_bucket", values, bound))];
    }

    public byte[] SumPrefix { get; }

    public byte[] CountPrefix { get; }

    public byte[][] BucketPrefixes { get; }

    public double Sum => _sum.Value;

    /// <summary>Observations of one bucket alone; the last one is above all bounds.</summary>
    public long CountOf(int bucket) => Interlocked.Read(ref _counts[bucket]);

    public Exemplar? ExemplarOf(int bucket) => Volatile.Read(ref _exemplars[bucket]);

    /// <param name="value">Observation; NaN is ignored, it would poison the sum for good.</param>
    /// <param name="traceId">Trace that it belongs to; null without one.</param>
    public void Observe(double value, string? traceId = null)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        var bucket = 0;
        while (bucket < _bounds.Length && value > _bounds[bucket])
        {
            bucket++;
        }

        Interlocked.Increment(ref _counts[bucket]);
        _sum.Add(value);
        if (_instrument.Enabled)
        {
            _instrument.Record(value, Tags);
        }

        if (traceId is not null)
        {
            Keep(bucket, value, traceId);
        }
    }

    private void Keep(int bucket, double value, string traceId)
    {
        var now = _time.GetUtcNow();
        if (ExemplarOf(bucket) is not { } kept || now - kept.Time >= s_exemplarAge)
        {
            Volatile.Write(ref _exemplars[bucket], new Exemplar(traceId, value, now));
        }
    }
}
