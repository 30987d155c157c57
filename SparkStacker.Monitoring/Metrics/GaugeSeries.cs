namespace SparkStacker.Monitoring.Metrics;

/// <summary>One series of a gauge. Safe from any thread; no allocation.</summary>
internal sealed class GaugeSeries(MetricDefinition definition, string[] values) : MetricSeries(definition, values)
{
    private AtomicDouble _value;

    public byte[] Prefix { get; } = ExpositionText.Sample(definition, "", values);

    public double Value => _value.Value;

    public void Set(double value) => _value.Value = value;

    public void Add(double amount) => _value.Add(amount);
}
