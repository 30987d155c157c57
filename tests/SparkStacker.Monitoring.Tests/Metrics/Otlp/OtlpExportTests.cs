using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Otlp;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Monitoring.Tests.Metrics.Otlp;

public sealed class OtlpExportTests : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));
    private readonly MetricRegistry _registry = new(TimeProvider.System);

    public void Dispose()
    {
        _registry.Dispose();
        _limit.Dispose();
    }

    [Fact]
    public async Task Push_Collector_GetsTheInstrumentsWithFreshGauges()
    {
        await using var collector = new HttpSink("");
        var (exporter, collected) = (new MetricsExporter(_registry, [new Uptime(_registry)]), new OtlpOptions { MetricsUrl = collector.Url + "/v1/metrics", IntervalSeconds = 1 });
        using var export = new OtlpExport(exporter, Options.Create(collected), TimeProvider.System);
        await export.StartAsync(_limit.Token);

        var pushed = await collector.NextAsync(request => request.Path == "/v1/metrics", _limit.Token);
        Assert.Contains("spark_stacker_uptime_seconds", pushed.Body, StringComparison.Ordinal);
        Assert.Contains("spark_stacker_log_messages_total", pushed.Body, StringComparison.Ordinal);
        Assert.Contains("sparkstacker", pushed.Body, StringComparison.Ordinal);
        await export.StopAsync(_limit.Token);
    }

    [Fact]
    public async Task Push_NobodyThere_GoesOn()
    {
        var twice = new Twice();
        using var export = new OtlpExport(
            new MetricsExporter(_registry, [twice]), Options.Create(new OtlpOptions { MetricsUrl = $"http://127.0.0.1:{FreePort.Next()}/v1/metrics", IntervalSeconds = 1 }), TimeProvider.System);
        await export.StartAsync(_limit.Token);
        await twice.Done.WaitAsync(_limit.Token);
        await export.StopAsync(_limit.Token);
        Assert.Null(export.ExecuteTask!.Exception);
    }

    [Fact]
    public async Task Push_WithoutAnAddress_Ends()
    {
        using var export = new OtlpExport(new MetricsExporter(_registry, []), Options.Create(new OtlpOptions()), TimeProvider.System);
        await export.StartAsync(_limit.Token);
        await export.ExecuteTask!.WaitAsync(_limit.Token);
    }

    [Theory]
    [InlineData("localhost:4318", 15, "MetricsUrl")]
    [InlineData("http://user:secret@localhost", 15, "MetricsUrl")]
    [InlineData(null, 0, "IntervalSeconds")]
    public void Options_Wrong_AreNamed(string? url, int seconds, string key) => Assert.StartsWith(
        $"SparkStacker:Otlp:{key}: ", new OtlpOptionsValidator().Validate(null, new OtlpOptions { MetricsUrl = url, IntervalSeconds = seconds }).FailureMessage, StringComparison.Ordinal);

    private sealed class Uptime(MetricRegistry registry) : IMetricCollector
    {
        public void Collect() => registry.Gauge(SparkStacker.Monitoring.Metrics.Catalogue.CoreCatalogue.Uptime).With().Set(42);
    }

    private sealed class Twice : IMetricCollector
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _calls;

        public Task Done => _done.Task;

        public void Collect()
        {
            if (++_calls == 2)
            {
                _done.TrySetResult();
            }
        }
    }
}
