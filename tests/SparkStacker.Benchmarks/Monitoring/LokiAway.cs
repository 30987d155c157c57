using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>A storm of lines while nobody answers at Loki's address: what it costs whoever logs, and whether anything grows.</summary>
internal static class LokiAway
{
    public const int LinesASecond = 50_000;
    public const int Seconds = 10;
    public const double MostGrowthMegabytes = 100;

    private const int BurstsASecond = 100;
    private const int Lines = LinesASecond / BurstsASecond;

    public static async Task<(double Microseconds, long Lines, double GrowthMegabytes, int Queue)> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        using var registry = new MetricRegistry(TimeProvider.System);
        var loki = new LokiOptions { Url = "http://127.0.0.1:1" };
        var stdout = System.Console.Out;
        System.Console.SetOut(TextWriter.Null);
        try
        {
            using var provider = new SerilogLoggerProvider(
                LogPipeline.Create(new LoggingOptions { Directory = folder.Path }, loki, registry, new LogQueues(registry), isTerminal: false), dispose: true);
            var logger = provider.CreateLogger("SparkStacker.Trading.Execution");
            Burst(logger);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (spent, written) = (TimeSpan.Zero, 0L);
            using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1d / BurstsASecond), TimeProvider.System);
            for (var i = 0; i < BurstsASecond * Seconds && await beat.WaitForNextTickAsync(); i++)
            {
                var started = TimeProvider.System.GetTimestamp();
                Burst(logger);
                spent += TimeProvider.System.GetElapsedTime(started);
                written += Lines;
            }

            var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
            return (spent.TotalMicroseconds / written, written, growth / 1024d / 1024d, loki.QueueLength);
        }
        finally
        {
            System.Console.SetOut(stdout);
        }
    }

    private static void Burst(ILogger logger)
    {
        for (var i = 0; i < Lines; i++)
        {
            logger.OrderFilled(
                "macd_eth_usd", "hyperliquid", "ETH-USD", "0x9f86d081884c7d65", "p-1", "BUY", "entry", 0.0005m, 1933.67m, 0.0004m, "filled", DateTimeOffset.UnixEpoch);
        }
    }
}
