using System.Collections.Concurrent;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>The series of one metric: found by label values without an allocation, listed in a fixed order, capped.</summary>
internal sealed class SeriesTable<TSeries>
    where TSeries : MetricSeries
{
    // Prometheus drops a whole scrape over one label that is longer than its limit.
    private const int LongestLabel = 200;

    private readonly ConcurrentDictionary<string[], TSeries> _series = new(LabelComparer.Instance);
    private readonly ConcurrentDictionary<string[], TSeries>.AlternateLookup<ReadOnlySpan<string>> _lookup;
    private readonly MetricDefinition _definition;
    private readonly Func<string[], TSeries> _create;
    private readonly Action _refused;
    private readonly Lock _adding = new();
    private volatile TSeries[]? _sorted;
    private TSeries? _overflow;

    public SeriesTable(MetricDefinition definition, Func<string[], TSeries> create, Action refused)
    {
        (_definition, _create, _refused) = (definition, create, refused);
        _lookup = _series.GetAlternateLookup<ReadOnlySpan<string>>();
    }

    /// <summary>All series, ordered by their label values.</summary>
    public TSeries[] Sorted => _sorted ?? Sort();

    /// <summary>The series of these values, made where it is new. Beyond the cap: one that counts but is never shown.</summary>
    /// <exception cref="ArgumentException">The number of values is wrong, or a value is not in the label's closed set.</exception>
    public TSeries Get(ReadOnlySpan<string> values) => _lookup.TryGetValue(values, out var found) ? found : Add(values.ToArray());

    public void RemoveWhere(Predicate<TSeries> unwanted)
    {
        lock (_adding)
        {
            foreach (var series in Sorted)
            {
                if (unwanted(series) && _series.TryRemove(series.Values, out _))
                {
                    _sorted = null;
                }
            }
        }
    }

    private TSeries Add(string[] values)
    {
        Check(values);
        lock (_adding)
        {
            if (_series.TryGetValue(values, out var found))
            {
                return found;
            }

            if (_series.Count >= _definition.MaxSeries || Array.Exists(values, value => value.Length > LongestLabel))
            {
                _refused();
                return _overflow ??= _create(values);
            }

            var added = _create(values);
            _series[values] = added;
            _sorted = null;
            return added;
        }
    }

    private TSeries[] Sort()
    {
        lock (_adding)
        {
            TSeries[] sorted = [.. _series.Values];
            Array.Sort(sorted, static (a, b) => Compare(a.Values, b.Values));
            return _sorted = sorted;
        }
    }

    private static int Compare(string[] a, string[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (string.CompareOrdinal(a[i], b[i]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    private void Check(string[] values)
    {
        if (values.Length != _definition.Labels.Length)
        {
            throw new ArgumentException($"{_definition.Name} has {_definition.Labels.Length} labels, not {values.Length}.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var label = _definition.Labels[i];
            if (label.IsClosed && !label.Values.Contains(values[i]))
            {
                throw new ArgumentException($"{_definition.Name}: '{values[i]}' is no value of {label.Name}; those are {string.Join(", ", label.Values)}.", nameof(values));
            }
        }
    }
}
