using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>What a log line costs whoever writes it: in bursts of 50, as a step of the engine writes them, through the program's own pipeline.</summary>
internal static class LogLines
{
    private const int Bursts = 300;
    private const int Lines = 50;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static async Task<(double MedianMicroseconds, double NinetyMicroseconds)> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        using var registry = new MetricRegistry(TimeProvider.System);
        var stdout = System.Console.Out;
        System.Console.SetOut(TextWriter.Null);
        try
        {
            using var provider = new SerilogLoggerProvider(
                LogPipeline.Create(new LoggingOptions { Directory = folder.Path }, new LokiOptions(), registry, new LogQueues(registry), isTerminal: false), dispose: true);
            var logger = provider.CreateLogger("SparkStacker.Trading.Execution");
            var times = new List<double>();
            for (var burst = -Bursts; burst < Bursts; burst++)
            {
                var started = TimeProvider.System.GetTimestamp();
                Write(logger);
                if (burst >= 0) // The first half only warms up.
                {
                    times.Add(TimeProvider.System.GetElapsedTime(started).TotalMicroseconds / Lines);
                }

                await Task.Delay(s_pause, TimeProvider.System);
            }

            times.Sort();
            return (times[Bursts / 2], times[Bursts * 9 / 10]);
        }
        finally
        {
            System.Console.SetOut(stdout);
        }
    }

    private static void Write(ILogger logger)
    {
        for (var i = 0; i < Lines; i++)
        {
            logger.OrderFilled(
                "macd_eth_usd", "hyperliquid", "ETH-USD", "0x9f86d081884c7d65", "p-1", "BUY", "entry", 0.0005m, 1933.67m, 0.0004m, "filled", DateTimeOffset.UnixEpoch);
        }
    }
}
