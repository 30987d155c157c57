using SparkStacker.Benchmarks.Engine;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>How long the engine takes for an update that comes every 200 µs, alone and while somebody scrapes 10,000 series a second.</summary>
internal static class ScrapedEngine
{
    private const int Candles = 7_000;
    private const int Rounds = 9;
    private const int Series = 10_000;
    private const double MostRatio = 1.05;
    private static readonly TimeSpan s_pace = TimeSpan.FromMicroseconds(200);

    public static async Task<int> RunAsync()
    {
        var candles = RecordingReader.Read(RepositoryFolder.Combine("samples", "binance-ethusdt-perp-1m-2025-05-04_2025-05-14.csv"), CancellationToken.None).Candles.Take(Candles).ToArray();
        using var registry = Filled();
        var metrics = new EngineEventMetrics(registry);
        var (alone, scraped) = (new List<double>(), new List<double>());
        Measure(candles, metrics);
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add(Measure(candles, metrics));
            using var stop = new CancellationTokenSource();
            var scraping = Task.Run(() => ScrapeAsync(registry, stop.Token));
            scraped.Add(Measure(candles, metrics));
            await stop.CancelAsync();
            await scraping;
        }

        // Other programs' disturbance falls on both alike: the quietest round of each is compared.
        var (quiet, busy) = (alone.Min(), scraped.Min());
        System.Console.WriteLine($"""
            | {Candles * 3:N0} updates, one every {s_pace.TotalMicroseconds:0} µs, quietest of {Rounds} rounds | p99 of an update | against alone |
            | --- | --: | --: |
            | engine alone | {quiet:0.0} µs | 1 |
            | while {Series:N0} series are scraped every second | {busy:0.0} µs | {busy / quiet:0.000} |
            at most {MostRatio:0.00}
            """);
        return busy / quiet <= MostRatio ? 0 : 1;
    }

    private static double Measure(Candle[] candles, EngineEventMetrics metrics)
    {
        var store = new ForgetfulStore();
        var times = new List<double>(candles.Length * 3);
        var next = TimeProvider.System.GetTimestamp();
        var pace = (long)(s_pace.TotalSeconds * TimeProvider.System.TimestampFrequency);
        EngineBenchmark.Engine(candles, store, store, new Counting(metrics), update =>
        {
            next += pace;
            while (TimeProvider.System.GetTimestamp() < next)
            {
                // A sleeping thread would measure the scheduler.
            }

            var started = TimeProvider.System.GetTimestamp();
            update();
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
        });
        times.Sort();
        return times[times.Count * 99 / 100];
    }

    private static async Task ScrapeAsync(MetricRegistry registry, CancellationToken cancellationToken)
    {
        var exporter = new MetricsExporter(registry, []);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            do
            {
                exporter.Render(MetricFormat.OpenMetrics).Dispose();
            }
            while (await second.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static MetricRegistry Filled()
    {
        var definition = new MetricDefinition
        {
            Name = "benchmark_total",
            Kind = MetricKind.Counter,
            Help = "Benchmark.",
            Source = "benchmark",
            Labels = [MetricLabel.Open("strategy")],
            MaxSeries = Series,
        };
        var registry = new MetricRegistry([.. SparkStacker.Monitoring.Metrics.Catalogue.MetricCatalogue.All, definition], TimeProvider.System);
        for (var i = 0; i < Series; i++)
        {
            registry.Counter(definition).With($"strategy_{i}").Add(i / 7d);
        }

        return registry;
    }

    private sealed class Counting(EngineEventMetrics metrics) : IEventSink
    {
        public bool IsListening => true;

        public void Publish(EngineEvent engineEvent) => metrics.Count(engineEvent, "hyperliquid");
    }
}
