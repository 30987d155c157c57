using System.IO.Compression;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>What it costs to count, to be scraped and to log; the yardstick is a bare atomic increment in the same run.</summary>
internal static class MonitoringBenchmark
{
    private const int Updates = 1_000_000;
    private const int Series = 10_000;
    private const double MostUpdateNanoseconds = 100;
    private const double MostScrapeMilliseconds = 20;
    private const double MostScrapeBytes = 100_000;
    private const double MostLineMicroseconds = 5;

    public static async Task<int> RunAsync()
    {
        using var registry = new MetricRegistry(TimeProvider.System);
        var (orders, phases) = (registry.Counter(CoreCatalogue.Trades), registry.Histogram(MacdCatalogue.ExecutionSeconds));
        var (order, phase) = (orders.With("success", "hyperliquid", "buy"), phases.With("macd_eth_usd", "signal_generation"));
        var bare = 0L;
        var yardstick = Repeat(() => Interlocked.Increment(ref bare));
        (string Name, (double Nanoseconds, double Bytes) Cost)[] updates =
        [
            ("counter, series at hand", Repeat(order.Increment)),
            ("counter, found by 3 labels", Repeat(() => orders.With("success", "hyperliquid", "buy").Increment())),
            ("histogram, series at hand", Repeat(() => phase.Observe(0.0003))),
            ("histogram, found by 2 labels", Repeat(() => phases.With("macd_eth_usd", "signal_generation").Observe(0.0003))),
        ];
        var (scrape, gzip, bytes) = Scrape();
        var (median, ninety) = await LogLines.MeasureAsync();
        var away = await LokiAway.MeasureAsync();

        System.Console.WriteLine("| update | ns | against an atomic increment | bytes |");
        System.Console.WriteLine("| --- | --: | --: | --: |");
        foreach (var (name, cost) in updates)
        {
            System.Console.WriteLine($"| {name} | {cost.Nanoseconds:0} | {cost.Nanoseconds / yardstick.Nanoseconds:0.0} | {cost.Bytes:0} |");
        }

        System.Console.WriteLine($"at most {MostUpdateNanoseconds:0} ns and no bytes");
        System.Console.WriteLine($"scrape of {Series:N0} series: {scrape:0.0} ms, {scrape + gzip:0.0} ms compressed (at most {MostScrapeMilliseconds:0}), {bytes:N0} bytes allocated (at most {MostScrapeBytes:N0})");
        System.Console.WriteLine($"log line of 12 values on the caller's thread: median {median:0.0} µs, p90 {ninety:0.0} µs (median at most {MostLineMicroseconds:0})");
        System.Console.WriteLine($"{LokiAway.LinesASecond:N0} lines a second for {LokiAway.Seconds} s with Loki away: {away.Microseconds:0.0} µs a line, {away.Lines:N0} lines, {away.GrowthMegabytes:0} MB more at the end for a queue of {away.Queue:N0} lines (at most {LokiAway.MostGrowthMegabytes:0})");
        return updates.All(u => u.Cost is { Nanoseconds: <= MostUpdateNanoseconds, Bytes: < 0.01 })
            && scrape + gzip <= MostScrapeMilliseconds && bytes <= MostScrapeBytes && median <= MostLineMicroseconds
            && away.GrowthMegabytes <= LokiAway.MostGrowthMegabytes ? 0 : 1;
    }

    private static (double Milliseconds, double GzipMilliseconds, double Bytes) Scrape()
    {
        var definition = new MetricDefinition
        {
            Name = "benchmark_total",
            Kind = MetricKind.Counter,
            Help = "Benchmark.",
            Source = "benchmark",
            Labels = [MetricLabel.Open("strategy"), MetricLabel.Open("exchange")],
            MaxSeries = Series,
        };
        using var registry = new MetricRegistry([definition], TimeProvider.System);
        for (var i = 0; i < Series; i++)
        {
            registry.Counter(definition).With($"strategy_{i}", "hyperliquid").Add(i / 7d);
        }

        var exporter = new MetricsExporter(registry, []);
        using var target = new MemoryStream(1 << 20);
        var plain = Best(() => exporter.Render(MetricFormat.OpenMetrics).Dispose());
        var zipped = Best(() =>
        {
            target.Position = 0;
            using var page = exporter.Render(MetricFormat.OpenMetrics);
            using var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(page.Content.Span);
        });
        return (plain.Milliseconds, Math.Max(0, zipped.Milliseconds - plain.Milliseconds), Math.Max(plain.Bytes, zipped.Bytes));
    }

    // The best of some: the first ones run before the JIT has optimised.
    private static (double Milliseconds, double Bytes) Best(Action work) => Enumerable.Range(0, 20).Select(_ =>
    {
        var (bytes, started) = (GC.GetAllocatedBytesForCurrentThread(), TimeProvider.System.GetTimestamp());
        work();
        return (TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes));
    }).Min();

    private static (double Nanoseconds, double Bytes) Repeat(Action update)
    {
        var (milliseconds, bytes) = Best(() =>
        {
            for (var i = 0; i < Updates; i++)
            {
                update();
            }
        });
        return (milliseconds * 1_000_000 / Updates, bytes / Updates);
    }
}
