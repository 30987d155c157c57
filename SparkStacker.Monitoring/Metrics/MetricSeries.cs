namespace SparkStacker.Monitoring.Metrics;

/// <summary>One set of label values of a metric.</summary>
internal abstract class MetricSeries
{
    protected MetricSeries(MetricDefinition definition, string[] values)
    {
        Values = values;
        var tags = new KeyValuePair<string, object?>[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            tags[i] = new(definition.Labels[i].Name, values[i]);
        }

        Tags = tags;
    }

    /// <summary>Label values in the order of the definition.</summary>
    public string[] Values { get; }

    /// <summary>The same as tags of an instrument.</summary>
    public KeyValuePair<string, object?>[] Tags { get; }

    /// <summary>The collection that set it last; see <see cref="GaugeFamily.EndRound"/>.</summary>
    public int Round { get; set; }
}
