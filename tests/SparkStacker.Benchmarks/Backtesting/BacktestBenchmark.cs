using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Backtesting;

/// <summary>
/// A year of minutes through both drivers of the backtest, against a bare loop that does the same arithmetic and keeps a sum.
/// The three take turns, and the best of each counts: what else the machine does hits all alike.
/// </summary>
internal static class BacktestBenchmark
{
    private const double FastTarget = 0.4;
    private const double EngineTarget = 300_000;
    private const int Rounds = 200;
    private const int EngineRounds = 5;

    public static Task<int> RunAsync()
    {
        var series = RandomWalk.Make(RandomWalk.Year, seed: 1);
        var settings = new BacktestSettings { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd };
        var (bareLoop, backtest) = (new BareLoop(series), new FastBacktest(series));
        var (bare, fast, engine) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var (sum, trades) = (0d, 0);
        for (var round = 0; round < Rounds; round++)
        {
            bare = Math.Min(bare, Seconds(() => sum += bareLoop.Run()));
            fast = Math.Min(fast, Seconds(() => trades = backtest.Run(settings).Trades.Count));
        }

        for (var round = 0; round < EngineRounds; round++)
        {
            engine = Math.Min(engine, Seconds(() => trades -= FullBacktest.Run(settings, series, CancellationToken.None).Trades.Count));
            trades = backtest.Run(settings).Trades.Count;
        }

        System.Console.WriteLine($"""
            {series.Count:N0} candles of a random walk, {trades:N0} trades, MACD 8-21-5, stop 2 %, target 4 %, fee 0.045 %

            | path | ms | million candles/s | against the bare loop |
            | --- | --: | --: | --: |
            | bare loop, keeps a sum | {bare * 1000:N2} | {series.Count / bare / 1e6:N1} | 1 |
            | fast: all trades and equity | {fast * 1000:N2} | {series.Count / fast / 1e6:N1} | {bare / fast:0.00} |
            | engine: orders, ledger, events | {engine * 1000:N0} | {series.Count / engine / 1e6:0.00} | {bare / engine:0.00000} |

            (The bare loop's sums: {sum / Rounds:0.00}.)
            """);
        return Task.FromResult(bare / fast >= FastTarget && series.Count / engine >= EngineTarget ? 0 : 1);
    }

    private static double Seconds(Action run)
    {
        var started = TimeProvider.System.GetTimestamp();
        run();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
