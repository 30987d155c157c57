using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class ConsoleMetricsTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly ConsoleMetrics _metrics;

    public ConsoleMetricsTests() => _metrics = new ConsoleMetrics(_registry);

    public void Dispose() => _registry.Dispose();

    [Fact]
    public void RequestFinished_UnknownMethod_CountsAsOther()
    {
        _metrics.RequestFinished("BREW", "/positions/{id}", 404, TimeSpan.FromMilliseconds(30), null);
        _metrics.RequestFinished("GET", "/", 200, TimeSpan.FromMilliseconds(30), null);

        var page = MetricPage.Of(_registry);
        Assert.Equal("1", page["spark_stacker_http_request_duration_seconds_count{method=\"other\",route=\"/positions/{id}\",code=\"404\"}"]);
        Assert.Equal("1", page["spark_stacker_http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",code=\"200\",le=\"0.05\"}"]);
        Assert.Equal("0", page["spark_stacker_http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",code=\"200\",le=\"0.025\"}"]);
    }

    // A rule takes the share of answers with 5xx: before the first there must be a series at 0, not none.
    [Fact]
    public void Requests_NoneYet_HaveASeriesOfFailuresAtZero() =>
        Assert.Equal("0", MetricPage.Of(_registry)["spark_stacker_http_request_duration_seconds_count{method=\"GET\",route=\"none\",code=\"500\"}"]);

    [Fact]
    public void WillAudit_Action_StartsAtZero()
    {
        _metrics.WillAudit(["engage_kill_switch"]);
        Assert.Equal("0", MetricPage.Of(_registry)["spark_stacker_audit_events_total{action=\"engage_kill_switch\",result=\"done\"}"]);
        _metrics.Audited("engage_kill_switch", "done");
        Assert.Equal("1", MetricPage.Of(_registry)["spark_stacker_audit_events_total{action=\"engage_kill_switch\",result=\"done\"}"]);
    }

    [Fact]
    public void Circuits_OpenedAndClosed_GiveTheNumberThatIsOpen()
    {
        _metrics.CircuitOpened();
        _metrics.CircuitOpened();
        _metrics.CircuitClosed();

        Assert.Equal("1", MetricPage.Of(_registry)["spark_stacker_ui_circuits"]);
    }

    [Fact]
    public void Streams_OpenedAndClosed_GiveTheNumberThatIsOpen()
    {
        _metrics.StreamOpened();
        _metrics.StreamOpened();
        _metrics.StreamClosed();

        Assert.Equal("1", MetricPage.Of(_registry)["spark_stacker_stream_clients"]);
    }

    [Fact]
    public void RequestLimited_EachLimit_HasItsSeries()
    {
        _metrics.RequestLimited(LimitedRequest.SignIn);

        var page = MetricPage.Of(_registry);
        Assert.Equal("1", page["spark_stacker_limited_requests_total{limit=\"sign_in\"}"]);
        Assert.Equal("0", page["spark_stacker_limited_requests_total{limit=\"api\"}"]);
    }

    [Fact]
    public void AuthenticationFailed_EachReason_HasItsSeries()
    {
        foreach (var reason in Enum.GetValues<AuthFailureReason>())
        {
            _metrics.AuthenticationFailed(reason);
        }

        var page = MetricPage.Of(_registry);
        Assert.All(
            ["invalid_credentials", "locked_out", "disabled", "setup_code", "metrics_token", "bearer_token"],
            reason => Assert.Equal("1", page[$"spark_stacker_auth_failures_total{{reason=\"{reason}\"}}"]));
    }

    [Fact]
    public void Uptime_ClockThatIsSetBack_NeverFalls()
    {
        var uptime = new ProcessUptime(TimeProvider.System);
        using var process = System.Diagnostics.Process.GetCurrentProcess();

        Assert.Equal(process.StartTime.ToUniversalTime(), uptime.StartedAt.UtcDateTime);
        var first = uptime.Elapsed;
        Assert.InRange(uptime.Elapsed, first, TimeSpan.FromDays(1));
        Assert.True(first > TimeSpan.Zero);
    }

    [Fact]
    public void Process_Figures_AreThoseOfThisProcess()
    {
        var page = MetricPage.Of(_registry, new ProcessMetrics(_registry, new ProcessUptime(TimeProvider.System)));

        Assert.InRange(double.Parse(page["process_resident_memory_bytes"]!), 10_000_000, 10_000_000_000);
        Assert.InRange(double.Parse(page["process_cpu_seconds_total"]!), 0.01, 100_000);
        Assert.NotNull(page["dotnet_gc_pause_seconds_total"]);
        Assert.Contains(page.Names, name => name.StartsWith("spark_stacker_build_info{version=", StringComparison.Ordinal));
        var (version, commit) = ProcessMetrics.Build(typeof(ProcessMetrics).Assembly);
        Assert.Matches(@"^\d+\.\d+\.\d+", version);
        Assert.NotEmpty(commit);
    }
}
