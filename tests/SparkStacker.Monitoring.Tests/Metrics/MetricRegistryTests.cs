using System.Diagnostics.Metrics;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class MetricRegistryTests : IDisposable
{
    private static readonly MetricDefinition s_small = new()
    {
        Name = "small_total",
        Kind = MetricKind.Counter,
        Help = "Small.",
        Source = "test",
        Labels = [MetricLabel.Open("id")],
        MaxSeries = 2,
    };

    private static readonly MetricDefinition s_closed = new()
    {
        Name = "closed_total",
        Kind = MetricKind.Counter,
        Help = "Closed.",
        Source = "test",
        Labels = [MetricLabel.Of("a", "x", "y"), MetricLabel.Of("b", "1", "2")],
    };

    private static readonly MetricDefinition s_gauge = new() { Name = "position", Kind = MetricKind.Gauge, Help = "Positions.", Source = "test", Labels = [MetricLabel.Open("position_id")] };

    private static readonly MetricDefinition s_histogram = new() { Name = "wait_seconds", Kind = MetricKind.Histogram, Help = "Wait.", Source = "test", Buckets = [1, 2] };

    private readonly MetricRegistry _registry = new([s_small, s_closed, s_gauge, s_histogram, SelfCatalogue.SeriesRefused], TimeProvider.System);

    public void Dispose() => _registry.Dispose();

    [Fact]
    public void Create_ClosedLabels_StartEveryCombinationAtZero()
    {
        var page = MetricPage.Of(_registry);

        foreach (var labels in new[] { "a=\"x\",b=\"1\"", "a=\"x\",b=\"2\"", "a=\"y\",b=\"1\"", "a=\"y\",b=\"2\"" })
        {
            Assert.Equal("0", page[$"closed_total{{{labels}}}"]);
        }

        Assert.Equal("0", page["wait_seconds_count"]);
    }

    [Fact]
    public void With_ValueOutsideAClosedSet_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _registry.Counter(s_closed).With("z", "1"));

    [Fact]
    public void With_WrongNumberOfLabels_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _registry.Counter(s_closed).With("x"));

    [Fact]
    public void Seed_OpenLabelWithoutValue_IsRefused() => Assert.Throws<ArgumentException>(() => _registry.Counter(s_small).Seed(("other", "1")));

    [Fact]
    public void With_BeyondTheCap_ShowsNoMoreSeriesAndCountsEach()
    {
        foreach (var id in new[] { "1", "2", "3", "4", "3" })
        {
            _registry.Counter(s_small).With(id).Increment();
        }

        var page = MetricPage.Of(_registry);
        Assert.Equal("1", page["small_total{id=\"2\"}"]);
        Assert.Null(page["small_total{id=\"3\"}"]);
        Assert.Equal("3", page["spark_stacker_metric_series_refused_total{metric=\"small_total\"}"]);
    }

    [Fact]
    public void With_LabelThatPrometheusWouldRefuse_IsNotShown()
    {
        _registry.Counter(s_small).With(new string('x', 201)).Increment();

        Assert.DoesNotContain(MetricPage.Of(_registry).Names, name => name.StartsWith("small_total", StringComparison.Ordinal));
    }

    [Fact]
    public void Round_SeriesThatWasNotSetAgain_IsRemoved()
    {
        var gauge = _registry.Gauge(s_gauge);
        gauge.BeginRound();
        gauge.Set(1, "p-1");
        gauge.Set(2, "p-2");
        gauge.EndRound();
        gauge.BeginRound();
        gauge.Set(3, "p-2");
        gauge.EndRound();

        var page = MetricPage.Of(_registry);
        Assert.Null(page["position{position_id=\"p-1\"}"]);
        Assert.Equal("3", page["position{position_id=\"p-2\"}"]);
    }

    [Fact]
    public void Raise_NewRound_StartsFromZero()
    {
        var gauge = _registry.Gauge(s_gauge);
        for (var round = 0; round < 2; round++)
        {
            gauge.BeginRound();
            gauge.Raise(1, "p-1");
            gauge.Raise(2, "p-1");
            gauge.EndRound();
        }

        Assert.Equal("3", MetricPage.Of(_registry)["position{position_id=\"p-1\"}"]);
    }

    [Fact]
    public void Increment_ManyThreads_LosesNothing()
    {
        var counter = _registry.Counter(s_closed);
        var histogram = _registry.Histogram(s_histogram);

        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                counter.With("x", "1").Increment();
                histogram.With().Observe(1.5);
            }
        });

        var page = MetricPage.Of(_registry);
        Assert.Equal("80000", page["closed_total{a=\"x\",b=\"1\"}"]);
        Assert.Equal("0", page["wait_seconds_bucket{le=\"1.0\"}"]);
        Assert.Equal("80000", page["wait_seconds_bucket{le=\"2.0\"}"]);
        Assert.Equal("120000", page["wait_seconds_sum"]);
    }

    [Fact]
    public void Increment_KnownSeries_AllocatesNothing()
    {
        var (counter, histogram) = (_registry.Counter(s_closed), _registry.Histogram(s_histogram));
        Touch();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Touch();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Touch()
        {
            for (var i = 0; i < 100; i++)
            {
                counter.With("y", "2").Increment();
                histogram.With().Observe(i);
            }
        }
    }

    [Fact]
    public void Counter_NegativeOrNaN_NeverFalls()
    {
        var series = _registry.Counter(s_closed).With("x", "2");
        series.Add(3);
        series.Add(-1);
        series.Add(double.NaN);
        series.RaiseTo(2);

        Assert.Equal(3, series.Total);
    }

    [Fact]
    public void Observe_NaN_LeavesTheSumWhole()
    {
        var series = _registry.Histogram(s_histogram).With();
        series.Observe(1);
        series.Observe(double.NaN);

        Assert.Equal(1, series.Sum);
    }

    [Fact]
    public void Meter_AnyListener_SeesTheSameFigures()
    {
        var seen = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                // Other tests have registries of their own under the same name; theirs have other instruments.
                if (instrument.Meter.Name == MetricRegistry.MeterName && instrument.Name is "small_total" or "wait_seconds")
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            foreach (var (_, tag) in tags)
            {
                seen[$"{instrument.Name} {tag}"] = value;
            }

            seen[instrument.Name] = value;
        });
        using var registry = new MetricRegistry([s_small, s_histogram], TimeProvider.System);
        listener.Start();

        registry.Counter(s_small).With("seen by the listener").Add(4);
        registry.Histogram(s_histogram).With().Observe(0.125);
        listener.RecordObservableInstruments();

        Assert.Equal(4, seen["small_total seen by the listener"]);
        Assert.Equal(0.125, seen["wait_seconds"]);
    }
}
