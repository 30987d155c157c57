namespace SparkStacker.Monitoring.Metrics;

/// <summary>One series of a counter. Safe from any thread; no allocation.</summary>
internal sealed class CounterSeries(MetricDefinition definition, string[] values) : MetricSeries(definition, values)
{
    private AtomicDouble _total;

    public byte[] Prefix { get; } = ExpositionText.Sample(definition, "", values);

    public double Total => _total.Value;

    public void Increment() => _total.Add(1);

    /// <param name="amount">0 or more; anything else is ignored, since a counter never falls.</param>
    public void Add(double amount)
    {
        if (amount > 0)
        {
            _total.Add(amount);
        }
    }

    /// <summary>Takes over a total that is counted elsewhere (processor time). Called by one thread at a time.</summary>
    public void RaiseTo(double total)
    {
        if (total > _total.Value)
        {
            _total.Value = total;
        }
    }
}
