using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests.Optimizations;

/// <summary>A real sweep of nine sets over the first four days of the recording, made once, as a job would keep it.</summary>
internal static class SampleSweep
{
    public const string Id = "s1";

    public static OptimizationOrder Order { get; } = new()
    {
        Backtest = new BacktestOrder { Strategy = "macd_eth_usd" },
        Ranges = [new("fast", 6, 10, 2), new("slow", 20, 26, 3)],
        Windows = 2,
        Rank = SweepMetric.Return,
    };

    public static OptimizationResult Result { get; } = Run();

    public static OptimizationJob Job(BacktestState state = BacktestState.Done, OptimizationProgress? progress = null) => new(
        Id, state, Order, "trader@example.com", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, null, progress,
        state == BacktestState.Done ? new OptimizationSummary(9, Result.Report.Top[0].Parameters, Result.Report.Top[0].Score, Result.Report.Suggestion.Warnings.Count) : null);

    private static OptimizationResult Run()
    {
        var (backtest, space, _) = OptimizationCheck.Read(Order, StrategyCatalogue.BuiltIn);
        var candles = RecordingReader.Read(BundledRecording.Path, default).Candles.AsSpan(0, 4 * 1_440);
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, [.. candles]);
        var settings = new SweepSettings { Backtest = backtest!, Space = space!, Samples = WalkForward.Of(series, Order.Windows)!, Rank = Order.Rank, Engine = BacktestEngine.Fast, Parallel = 1 };
        var found = ParameterSweep.Run(settings, series, null, default);
        var suggestion = Suggestion.Of(settings, series, found, ParameterSet.Default, 1, default);
        var report = OptimizationReport.Of(settings, series, found, suggestion, ParameterSet.Default, TimeSpan.FromSeconds(1));
        return OptimizationResult.Unpack(OptimizationResult.Of(settings, found, report).Pack());
    }
}
