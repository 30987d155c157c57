using SparkStacker.Benchmarks.Engine;
using SparkStacker.Console.Backtests;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Backtesting;

/// <summary>An engine that gets a tick ten times a second: how late it is done with it, alone and while a sweep runs as the console runs it, in turns.</summary>
internal static class LiveDuringSweep
{
    private const double TargetMs = 10;
    private const int Rounds = 3;
    private const int Ticks = 100;
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync()
    {
        var series = RandomWalk.Make(RandomWalk.Year, seed: 1);
        var store = new ForgetfulStore();
        var core = BenchmarkCore.Make(store, store, new Nobody());
        var (alone, beside) = (new List<double>(), new List<double>());
        await TickAsync(core, series, []); // What is compiled now is compiled for both.
        for (var round = 0; round < Rounds; round++)
        {
            await TickAsync(core, series, alone);
            using var stop = new CancellationTokenSource();
            var sweep = QuietThread.RunAsync("sweep", () => ParameterSweep.Run(Settings(series), series, null, stop.Token));
            await TickAsync(core, series, beside);
            await stop.CancelAsync();
            await sweep.ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        var added = At(beside, 0.99) - At(alone, 0.99);
        System.Console.WriteLine($"""
            A tick every 100 ms, {alone.Count} of them each; the sweep takes {QuietThread.MostThreads} of {Environment.ProcessorCount} cores

            | engine | p50 ms | p99 ms |
            | --- | --: | --: |
            | alone | {At(alone, 0.5):0.00} | {At(alone, 0.99):0.00} |
            | while a sweep runs | {At(beside, 0.5):0.00} | {At(beside, 0.99):0.00} |

            Added p99 {added:0.00} ms.
            """);
        return added < TargetMs ? 0 : 1;
    }

    // Far more than can be tried in the time.
    private static SweepSettings Settings(CandleSeries series)
    {
        var backtest = new BacktestSettings { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd };
        return new SweepSettings
        {
            Backtest = backtest,
            Space = ParameterSpace.Make(backtest, [new("fast", 4, 24, 1), new("slow", 30, 105, 1), new("signal", 3, 12, 1)], null, 1, out _)!,
            Samples = WalkForward.Of(series, 4)!,
            Parallel = QuietThread.MostThreads,
        };
    }

    // From the moment at which the tick was due to the one at which the engine is done with it: waiting for a thread counts.
    private static async Task TickAsync(EngineCore core, CandleSeries series, List<double> late)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 1; i <= Ticks; i++)
        {
            var due = s_pace * i;
            if (due - TimeProvider.System.GetElapsedTime(started) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, TimeProvider.System);
            }

            core.OnMarket(CandleSteps.At(MarketSymbol.EthUsd, Interval.OneMinute, series.Candles[i / CandleSteps.Count], i % CandleSteps.Count));
            late.Add((TimeProvider.System.GetElapsedTime(started) - due).TotalMilliseconds);
        }
    }

    private static double At(List<double> values, double part) => values.Order().ElementAt((int)Math.Ceiling(part * values.Count) - 1);

    private sealed class Nobody : IEventSink
    {
        public bool IsListening => true;

        public void Publish(EngineEvent engineEvent)
        {
        }
    }
}
