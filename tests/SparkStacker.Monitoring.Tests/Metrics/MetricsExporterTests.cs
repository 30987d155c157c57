using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class MetricsExporterTests
{
    private static readonly MetricDefinition s_counter = new()
    {
        Name = "orders_total",
        Kind = MetricKind.Counter,
        Help = "Orders with a \\ and\na break.",
        Source = "test",
        Labels = [MetricLabel.Open("venue"), MetricLabel.Open("note")],
    };

    private static readonly MetricDefinition s_unknown = new() { Name = "signal_count", Kind = MetricKind.Counter, Help = "Signals.", Source = "test" };

    private static readonly MetricDefinition s_gauge = new() { Name = "age_seconds", Kind = MetricKind.Gauge, Unit = "seconds", Help = "Age.", Source = "test" };

    private static readonly MetricDefinition s_histogram = new()
    {
        Name = "wait_seconds",
        Kind = MetricKind.Histogram,
        Unit = "seconds",
        Help = "Wait.",
        Source = "test",
        Labels = [MetricLabel.Open("phase")],
        Buckets = [0.5, 1, 25],
    };

    private static readonly MetricDefinition s_signed = new() { Name = "pnl_percent", Kind = MetricKind.Histogram, Help = "P&L.", Source = "test", Buckets = [-1, 0, 1] };

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Render_Text_IsThePrometheusFormat()
    {
        using var registry = new MetricRegistry([s_counter, s_gauge, s_histogram], _time);
        registry.Counter(s_counter).With("b", "say \"hi\"\\\n").Add(2);
        registry.Counter(s_counter).With("a", "").Increment();
        registry.Gauge(s_gauge).With().Set(1.5);
        registry.Histogram(s_histogram).With("send").Observe(0.5);
        registry.Histogram(s_histogram).With("send").Observe(3);
        registry.Histogram(s_histogram).With("send").Observe(99);

        Assert.Equal(
            """
            # HELP orders_total Orders with a \\ and\na break.
            # TYPE orders_total counter
            orders_total{venue="a",note=""} 1
            orders_total{venue="b",note="say \"hi\"\\\n"} 2
            # HELP age_seconds Age.
            # TYPE age_seconds gauge
            age_seconds 1.5
            # HELP wait_seconds Wait.
            # TYPE wait_seconds histogram
            wait_seconds_bucket{phase="send",le="0.5"} 1
            wait_seconds_bucket{phase="send",le="1.0"} 1
            wait_seconds_bucket{phase="send",le="25.0"} 2
            wait_seconds_bucket{phase="send",le="+Inf"} 3
            wait_seconds_sum{phase="send"} 102.5
            wait_seconds_count{phase="send"} 3

            """,
            MetricPage.Of(registry).Text);
    }

    [Fact]
    public void Render_OpenMetrics_NamesFamiliesUnitsExemplarsAndTheEnd()
    {
        using var registry = new MetricRegistry([s_counter, s_unknown, s_gauge, s_histogram], _time);
        registry.Counter(s_counter).With("a", "x").Increment();
        registry.Gauge(s_gauge).With().Set(-0.25);
        registry.Histogram(s_histogram).With("send").Observe(0.75, "0af7651916cd43dd8448eb211c80319c");

        Assert.Equal(
            """
            # TYPE orders counter
            # HELP orders Orders with a \\ and\na break.
            orders_total{venue="a",note="x"} 1
            # TYPE signal_count unknown
            # HELP signal_count Signals.
            signal_count 0
            # TYPE age_seconds gauge
            # UNIT age_seconds seconds
            # HELP age_seconds Age.
            age_seconds -0.25
            # TYPE wait_seconds histogram
            # UNIT wait_seconds seconds
            # HELP wait_seconds Wait.
            wait_seconds_bucket{phase="send",le="0.5"} 0
            wait_seconds_bucket{phase="send",le="1.0"} 1 # {trace_id="0af7651916cd43dd8448eb211c80319c"} 0.75 1735689600
            wait_seconds_bucket{phase="send",le="25.0"} 1
            wait_seconds_bucket{phase="send",le="+Inf"} 1
            wait_seconds_sum{phase="send"} 0.75
            wait_seconds_count{phase="send"} 1
            # EOF

            """,
            MetricPage.OpenMetrics(registry));
    }

    [Fact]
    public void Render_NegativeBounds_HaveNoSumInOpenMetrics()
    {
        using var registry = new MetricRegistry([s_signed], _time);
        registry.Histogram(s_signed).With().Observe(-4);

        Assert.Contains("pnl_percent_sum -4\n", MetricPage.Of(registry).Text, StringComparison.Ordinal);
        var openMetrics = MetricPage.OpenMetrics(registry);
        Assert.Contains("pnl_percent_bucket{le=\"-1.0\"} 1\n", openMetrics, StringComparison.Ordinal);
        Assert.DoesNotContain("pnl_percent_sum", openMetrics, StringComparison.Ordinal);
        Assert.DoesNotContain("pnl_percent_count", openMetrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(1e300, "1E+300")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.000001, "-1E-06")]
    [InlineData(1_700_000_000_123, "1700000000123")]
    public void Render_AnyNumber_IsWhatGoParses(double value, string expected)
    {
        using var registry = new MetricRegistry([s_gauge], _time);
        registry.Gauge(s_gauge).With().Set(value);

        Assert.Equal(expected, MetricPage.Of(registry)["age_seconds"]);
    }

    [Fact]
    public void Render_FamilyWithoutSeries_IsLeftOut()
    {
        using var registry = new MetricRegistry([s_gauge], _time);

        Assert.Equal("", MetricPage.Of(registry).Text);
    }

    [Fact]
    public void Render_ManySeries_IsOrderedByLabelsWhateverTheirBirth()
    {
        using var registry = new MetricRegistry([s_counter], _time);
        foreach (var name in new[] { "c", "a", "b" })
        {
            registry.Counter(s_counter).With(name, "1").Increment();
        }

        Assert.Equal(
            ["orders_total{venue=\"a\",note=\"1\"}", "orders_total{venue=\"b\",note=\"1\"}", "orders_total{venue=\"c\",note=\"1\"}"],
            MetricPage.Of(registry).Names);
    }

    [Fact]
    public void Render_TenThousandSeries_AllocatesLittle()
    {
        var many = s_counter with { MaxSeries = 10_000 };
        using var registry = new MetricRegistry([many], _time);
        for (var i = 0; i < 10_000; i++)
        {
            registry.Counter(many).With("venue" + i, "x").Add(i / 7d);
        }

        var exporter = new MetricsExporter(registry, []);
        exporter.Render(MetricFormat.Text).Dispose();
        exporter.Render(MetricFormat.Text).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        exporter.Render(MetricFormat.Text).Dispose();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
