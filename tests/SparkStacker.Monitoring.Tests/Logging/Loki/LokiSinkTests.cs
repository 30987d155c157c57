using System.Diagnostics;
using System.Text.Json;
using Serilog;
using Serilog.Core;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Tests.Metrics;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Monitoring.Tests.Logging.Loki;

public sealed class LokiSinkTests : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));
    private readonly MetricRegistry _registry = new(TimeProvider.System);

    private CancellationToken Limit => _limit.Token;

    public void Dispose()
    {
        _registry.Dispose();
        _limit.Dispose();
    }

    [Fact]
    public async Task Push_Lines_HasTheLabelsOfTheAgentsAndTheWholeLine()
    {
        await using var loki = new LokiReceiver();
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        using (var log = Log(loki.Url, options => options.Environment = "test"))
        {
            log.ForContext(Constants.SourceContextPropertyName, "SparkStacker.Trading.Risk").ForContext("strategy", "macd_eth_usd").ForContext("exchange", "hyperliquid")
                .ForContext("market", "ETH-USD").Warning("Entry refused");
        }

        var stream = (await loki.NextAsync(Limit)).GetProperty("streams")[0];
        Assert.Equal(
            ["service=sparkstacker", "stack=app", "environment=test", "level=warning", "category=risk", "strategy=macd_eth_usd"],
            stream.GetProperty("stream").EnumerateObject().Select(label => $"{label.Name}={label.Value}"));
        var value = stream.GetProperty("values")[0];
        Assert.Matches("^[0-9]{19}$", value[0].GetString());
        using var line = JsonDocument.Parse(value[1].GetString()!);
        Assert.Equal("Entry refused", line.RootElement.GetProperty("message").GetString());
        Assert.Equal(
            [$"trace_id={activity.TraceId}", "exchange=hyperliquid", "market=ETH-USD"], value[2].EnumerateObject().Select(data => $"{data.Name}={data.Value}"));
    }

    [Theory]
    [InlineData("no label\"}")]
    [InlineData("")]
    public async Task Push_StrategyThatIsNoName_IsNoLabel(string strategy)
    {
        await using var loki = new LokiReceiver();
        using (var log = Log(loki.Url))
        {
            log.ForContext("strategy", strategy).Information("x");
        }

        Assert.False((await loki.NextAsync(Limit)).GetProperty("streams")[0].GetProperty("stream").TryGetProperty("strategy", out _));
    }

    [Fact]
    public async Task Push_LokiThatFailsInEachWayThatPasses_GetsEveryLineOnceInOrder()
    {
        await using var loki = new LokiReceiver();
        loki.Failing(
            "429 Too Many Requests\r\nRetry-After: 0", "500 Internal Server Error", "503 Service Unavailable", "reset", "garbage", "hang", "502 Bad Gateway");
        using (var log = Log(loki.Url, options => options.TimeoutSeconds = 1))
        {
            Write(log, 0, 100);
            await WaitAsync("taken", 1);
        }

        List<int> numbers = [];
        while (numbers.Count < 100)
        {
            numbers.AddRange(Numbers(await loki.NextAsync(Limit)));
        }

        Assert.Equal(Enumerable.Range(0, 100), numbers);
        Assert.Equal("7", Metric("spark_stacker_loki_pushes_total{result=\"retried\"}"));
        Assert.Equal("0", Dropped);
    }

    [Fact]
    public async Task Push_RefusedForGood_IsNotRepeatedAndTheNextOneGoesOn()
    {
        await using var loki = new LokiReceiver();
        loki.Failing("400 Bad Request");
        using (var log = Log(loki.Url, options => options.BatchLines = 10))
        {
            Write(log, 0, 10);
            await WaitAsync("refused", 1);
            Write(log, 10, 10);
        }

        Assert.Equal(Enumerable.Range(10, 10), Numbers(await loki.NextAsync(Limit)));
        Assert.Equal("10", Dropped);
        Assert.Equal(2, loki.Attempts);
    }

    [Fact]
    public async Task Emit_WhileLokiIsAway_DropsTheOldestAndKeepsTheNewest()
    {
        var port = FreePort.Next();
        LokiReceiver loki;
        using (var log = Log($"http://127.0.0.1:{port}", options => (options.QueueLength, options.BatchLines) = (100, 1)))
        {
            Write(log, 0, 1);
            await WaitAsync("retried", 1);
            Write(log, 1, 5_000);
            Assert.Equal("4900", Dropped);
            loki = new LokiReceiver(port);
        }

        await using (loki)
        {
            List<int> numbers = [];
            while (numbers.Count < 101)
            {
                numbers.AddRange(Numbers(await loki.NextAsync(Limit)));
            }

            Assert.Equal([0, .. Enumerable.Range(4_901, 100)], numbers);
        }
    }

    [Fact]
    public async Task Stop_LokiThatNeverAnswers_EndsInTimeAndCountsWhatIsLost()
    {
        await using var loki = new LokiReceiver();
        loki.Failing("hang");
        var started = TimeProvider.System.GetTimestamp();
        using (var log = Log(loki.Url))
        {
            Write(log, 0, 50);
        }

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
        Assert.Equal("50", Dropped);
    }

    [Theory]
    [InlineData("ftp://localhost", "Url")]
    [InlineData("localhost:3100", "Url")]
    [InlineData("http://user:secret@localhost", "Url")]
    public void Options_WrongAddress_IsRefused(string url, string key) => Assert.StartsWith(
        $"SparkStacker:Loki:{key}: ", new LokiOptionsValidator().Validate(null, new LokiOptions { Url = url }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Options_EverythingWrong_NamesEachKey() => Assert.Equal(
        6,
        new LokiOptionsValidator().Validate(null, new LokiOptions { Environment = "", QueueLength = 1, BatchLines = 0, BatchMilliseconds = 1, TimeoutSeconds = 0, RetryMilliseconds = 0 })
            .Failures!.Count());

    private string? Dropped => Metric("spark_stacker_log_lines_dropped_total{sink=\"loki\"}");

    private static void Write(Logger log, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            log.Information("Line {Number}", i);
        }
    }

    private static IEnumerable<int> Numbers(JsonElement push) => push.GetProperty("streams")[0].GetProperty("values").EnumerateArray()
        .Select(value => JsonDocument.Parse(value[1].GetString()!).RootElement.GetProperty("data").GetProperty("number").GetInt32());

    private string? Metric(string sample) => MetricPage.Of(_registry)[sample];

    // No signal tells of an attempt but its count.
    private async Task WaitAsync(string result, int count)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (int.Parse(Metric($"spark_stacker_loki_pushes_total{{result=\"{result}\"}}")!) < count)
        {
            await pause.WaitForNextTickAsync(Limit);
        }
    }

    private Logger Log(string url, Action<LokiOptions>? set = null)
    {
        var options = new LokiOptions { Url = url, RetryMilliseconds = 1, BatchMilliseconds = 50 };
        set?.Invoke(options);
        return new LoggerConfiguration().WriteTo.Sink(new LokiSink(options, _registry, TimeProvider.System)).CreateLogger();
    }
}
