using System.Diagnostics;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Backtesting;

/// <summary>A thousand sets over a year of minutes, full figures for each: on one core and on two, in turns.</summary>
internal static class SweepBenchmark
{
    private const double TargetSeconds = 5;
    private const double TargetGain = 1.8;
    private const int Rounds = 3;
    private const double Megabyte = 1 << 20;

    public static Task<int> RunAsync()
    {
        var series = RandomWalk.Make(RandomWalk.Year, seed: 1);
        var backtest = new BacktestSettings { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd };
        var settings = new SweepSettings
        {
            Backtest = backtest,
            Space = ParameterSpace.Make(backtest, [new("fast", 4, 22, 2), new("slow", 30, 105, 3), new("signal", 3, 9, 2)], null, 1, out _)!,
            Samples = WalkForward.Of(series, 4)!,
        };
        var (one, two) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            one = Math.Min(one, Seconds(settings with { Parallel = 1 }, series));
            two = Math.Min(two, Seconds(settings with { Parallel = 2 }, series));
        }

        using var process = Process.GetCurrentProcess();
        System.Console.WriteLine($"""
            {settings.Space.Count:N0} sets over {series.Count:N0} candles, full figures for each, 4 walk-forward windows

            | cores | s | million candle steps/s | against one |
            | --- | --: | --: | --: |
            | 1 | {one:N2} | {settings.Space.Count * (double)series.Count / one / 1e6:N0} | 1 |
            | 2 | {two:N2} | {settings.Space.Count * (double)series.Count / two / 1e6:N0} | {one / two:0.00} |

            Most memory {process.PeakWorkingSet64 / Megabyte:N0} MB.
            """);
        return Task.FromResult(two <= TargetSeconds && one / two >= TargetGain ? 0 : 1);
    }

    private static double Seconds(SweepSettings settings, CandleSeries series)
    {
        var started = TimeProvider.System.GetTimestamp();
        ParameterSweep.Run(settings, series, null, CancellationToken.None);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
