using System.Diagnostics.Metrics;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>A gauge metric.</summary>
internal sealed class GaugeFamily : MetricFamily
{
    private readonly SeriesTable<GaugeSeries> _series;
    private int _round;

    public GaugeFamily(MetricDefinition definition, Meter meter, Action refused)
        : base(definition)
    {
        _series = new SeriesTable<GaugeSeries>(definition, values => new GaugeSeries(definition, values), refused);
        meter.CreateObservableGauge(
            definition.Name, () => _series.Sorted.Select(series => new Measurement<double>(series.Value, series.Tags)), definition.Unit, definition.Help);
    }

    public GaugeSeries With(params ReadOnlySpan<string> values) => _series.Get(values);

    /// <summary>Starts a round of <see cref="Set"/>; one thread at a time.</summary>
    public void BeginRound() => _round++;

    /// <summary>Sets a series in this round.</summary>
    public void Set(double value, params ReadOnlySpan<string> values)
    {
        var series = _series.Get(values);
        series.Round = _round;
        series.Set(value);
    }

    /// <summary>Adds to a series in this round, from 0 where the round has not set it yet.</summary>
    public void Raise(double amount, params ReadOnlySpan<string> values)
    {
        var series = _series.Get(values);
        series.Set((series.Round == _round ? series.Value : 0) + amount);
        series.Round = _round;
    }

    /// <summary>Removes the series that the round did not set: positions that closed, strategies that are gone.</summary>
    public void EndRound()
    {
        foreach (var series in _series.Sorted)
        {
            if (series.Round != _round)
            {
                _series.RemoveWhere(stale => stale.Round != _round);
                return;
            }
        }
    }

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
            buffer.Write(series.Value);
            buffer.Write("\n"u8);
        }
    }

    protected override void Touch(ReadOnlySpan<string> values) => _series.Get(values);
}
