namespace SparkStacker.Monitoring.Metrics;

/// <summary>All series of one metric.</summary>
internal abstract class MetricFamily(MetricDefinition definition)
{
    private readonly byte[] _textHeader = ExpositionText.Header(definition, MetricFormat.Text);
    private readonly byte[] _openMetricsHeader = ExpositionText.Header(definition, MetricFormat.OpenMetrics);

    public MetricDefinition Definition { get; } = definition;

    /// <summary>Makes a series for every combination of the closed labels, so that a counter is seen at 0 before its first event.</summary>
    /// <param name="open">Values of the open labels, by name.</param>
    /// <exception cref="ArgumentException">An open label has no value.</exception>
    public void Seed(params ReadOnlySpan<(string Label, string Value)> open)
    {
        var values = new string[Definition.Labels.Length];
        Seed(values, 0, open);
    }

    /// <summary>Writes header and samples; nothing where there is no series.</summary>
    public abstract void Write(ExpositionBuffer buffer, MetricFormat format);

    protected abstract void Touch(ReadOnlySpan<string> values);

    protected void WriteHeader(ExpositionBuffer buffer, MetricFormat format) =>
        buffer.Write(format == MetricFormat.Text ? _textHeader : _openMetricsHeader);

    private void Seed(string[] values, int index, ReadOnlySpan<(string Label, string Value)> open)
    {
        if (index == values.Length)
        {
            Touch(values);
            return;
        }

        var label = Definition.Labels[index];
        foreach (var value in label.IsClosed ? label.Values : [ValueOf(label, open)])
        {
            values[index] = value;
            Seed(values, index + 1, open);
        }
    }

    private string ValueOf(MetricLabel label, ReadOnlySpan<(string Label, string Value)> open)
    {
        foreach (var (name, value) in open)
        {
            if (name == label.Name)
            {
                return value;
            }
        }

        throw new ArgumentException($"{Definition.Name}: no value for {label.Name}.", nameof(open));
    }
}
