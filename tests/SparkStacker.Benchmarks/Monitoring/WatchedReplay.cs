using System.Threading.Channels;
using Serilog.Extensions.Logging;
using SparkStacker.Benchmarks.Engine;
using SparkStacker.Monitoring.Events;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>A replay on SQLite, with and without everything that watches it: each event counted and logged by a reader of its own, a scrape a second.</summary>
internal static class WatchedReplay
{
    private const int Candles = 1_500;
    private const int Rounds = 40;
    private const double MostCost = 0.03;

    public static async Task<int> RunAsync()
    {
        var (alone, measured, watched) = await MeasureAsync();
        System.Console.WriteLine($"""
            | {Candles:N0} candles on SQLite, medians of {Rounds} | seconds | against alone |
            | --- | --: | --: |
            | engine alone | {alone:0.000} | 1 |
            | with metrics and a scrape a second | {measured:0.000} | {measured / alone:0.000} |
            | with log lines too | {watched:0.000} | {watched / alone:0.000} |
            at most {1 + MostCost:0.00}
            """);
        return watched / alone <= 1 + MostCost ? 0 : 1;
    }

    /// <returns>Seconds alone, and those times the median of what each round's ratios were: the disk is the machine's, and its luck lasts longer than a round.</returns>
    private static async Task<(double Alone, double Measured, double Watched)> MeasureAsync()
    {
        Candle[] candles = [.. RecordingReader.Read(RepositoryFolder.Combine("samples", "binance-ethusdt-perp-1m-2025-05-04_2025-05-14.csv"), CancellationToken.None).Candles.Take(Candles)];
        var (alone, measured, watched) = (new List<double>(), new List<double>(), new List<double>());
        await EngineBenchmark.StoredAsync(candles);
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add((await EngineBenchmark.StoredAsync(candles)).Seconds);
            measured.Add(await WatchedAsync(candles, logs: false));
            watched.Add(await WatchedAsync(candles, logs: true));
        }

        var usual = Median(alone);
        return (usual, usual * Median(measured.Zip(alone, (with, without) => with / without)), usual * Median(watched.Zip(alone, (with, without) => with / without)));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static async Task<double> WatchedAsync(Candle[] candles, bool logs)
    {
        await using var watch = new Watch(logs);
        return (await EngineBenchmark.StoredAsync(candles, watch)).Seconds;
    }

    private sealed class Watch : IEventSink, IAsyncDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly MetricRegistry _registry = new(TimeProvider.System);
        private readonly TextWriter _stdout = System.Console.Out;
        private readonly Channel<EngineEvent> _events = Channel.CreateBounded<EngineEvent>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
        private readonly CancellationTokenSource _stop = new();
        private readonly SerilogLoggerProvider _provider;
        private readonly Task _reading;
        private readonly Task _scraping;

        public Watch(bool logs)
        {
            System.Console.SetOut(TextWriter.Null);
            _provider = new SerilogLoggerProvider(
                LogPipeline.Create(new LoggingOptions { Directory = _folder.Path }, new LokiOptions(), _registry, new LogQueues(_registry), isTerminal: false), dispose: true);
            _reading = Task.Run(() => ReadAsync(logs));
            _scraping = Task.Run(ScrapeAsync);
        }

        public bool IsListening => true;

        public void Publish(EngineEvent engineEvent) => _events.Writer.TryWrite(engineEvent);

        public async ValueTask DisposeAsync()
        {
            _events.Writer.Complete();
            await _reading;
            await _stop.CancelAsync();
            await _scraping;
            _provider.Dispose();
            System.Console.SetOut(_stdout);
            _registry.Dispose();
            _stop.Dispose();
            _folder.Dispose();
        }

        private async Task ReadAsync(bool logs)
        {
            var metrics = new EngineEventMetrics(_registry);
            using var factory = new Microsoft.Extensions.Logging.LoggerFactory([_provider]);
            var lines = new EngineEventLines(new EventLoggers(factory));
            await foreach (var engineEvent in _events.Reader.ReadInGulpsAsync(CancellationToken.None))
            {
                metrics.Count(engineEvent, "hyperliquid");
                if (logs)
                {
                    lines.Write(engineEvent, "hyperliquid");
                }
            }
        }

        private async Task ScrapeAsync()
        {
            var exporter = new MetricsExporter(_registry, []);
            using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
            try
            {
                while (await second.WaitForNextTickAsync(_stop.Token))
                {
                    exporter.Render(MetricFormat.OpenMetrics).Dispose();
                }
            }
            catch (OperationCanceledException)
            {
            }
        }
    }
}
