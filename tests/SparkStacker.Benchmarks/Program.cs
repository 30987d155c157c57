using SparkStacker.Benchmarks.Api;
using SparkStacker.Benchmarks.Backtesting;
using SparkStacker.Benchmarks.Charts;
using SparkStacker.Benchmarks.Engine;
using SparkStacker.Benchmarks.Hosting;
using SparkStacker.Benchmarks.Monitoring;
using SparkStacker.Benchmarks.Storage;

// Each benchmark by its name; it prints a table and answers 0 where its targets are met.
var benchmarks = new Dictionary<string, Func<Task<int>>>
{
    ["api"] = ApiBenchmark.RunAsync,
    ["backtest"] = BacktestBenchmark.RunAsync,
    ["command"] = CommandBenchmark.RunAsync,
    ["stream"] = StreamBenchmark.RunAsync,
    ["chart"] = ChartBenchmark.RunAsync,
    ["engine"] = EngineBenchmark.RunAsync,
    ["live"] = LiveDuringSweep.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["sweep"] = SweepBenchmark.RunAsync,
    ["tick"] = TickBenchmark.RunAsync,
    ["monitoring"] = MonitoringBenchmark.RunAsync,
    ["scraped"] = ScrapedEngine.RunAsync,
    ["watched"] = WatchedReplay.RunAsync,
    ["storage"] = StorageBenchmark.RunAsync,
};

// What the benchmark of the API starts beside itself.
if (args is [BareApi.Verb, var address, var file])
{
    return await BareApi.ServeAsync(address, file);
}

if (args is [var name, ..] && benchmarks.TryGetValue(name, out var run))
{
    return await run();
}

Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
return 2;
