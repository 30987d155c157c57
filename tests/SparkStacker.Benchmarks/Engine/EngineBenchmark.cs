using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Storage;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Engine;

/// <summary>
/// The engine's whole path over the bundled recording, as fast as it goes: risk, orders, ledger, events. Once on stores
/// that forget and once on SQLite; the yardstick is the MACD strategy alone over the same candles.
/// </summary>
internal static class EngineBenchmark
{
    private const double TargetWithoutStorage = 100_000;
    // The best of many: the first ones run before the JIT has optimised.
    private const int Rounds = 30;

    public static async Task<int> RunAsync()
    {
        var candles = RecordingReader.Read(RepositoryFolder.Combine("samples", "binance-ethusdt-perp-1m-2025-05-04_2025-05-14.csv"), CancellationToken.None).Candles;
        var yardstick = Best(() => Strategy(candles));
        var forgetful = new ForgetfulStore();
        var without = Best(() => Engine(candles, forgetful, forgetful).Seconds);
        var (stored, trades, store) = await StoredAsync(candles);

        System.Console.WriteLine($"""
            {candles.Length:N0} candles, {trades:N0} trades

            | path | candles/s | against the strategy alone |
            | --- | --: | --: |
            | MACD strategy alone | {candles.Length / yardstick:N0} | 1 |
            | engine without storage | {candles.Length / without:N0} | {yardstick / without:0.0000} |
            | engine on SQLite | {candles.Length / stored:N0} | {yardstick / stored:0.000000} |

            With storage {stored / without:N0} x the time of without: {store.Writes:N0} durable writes take {store.Spent.TotalSeconds / stored:P0} of it, {store.Spent.TotalMilliseconds * 1000 / store.Writes:N0} µs each.
            """);
        return candles.Length / without >= TargetWithoutStorage ? 0 : 1;
    }

    private static double Best(Func<double> run) => Enumerable.Range(0, Rounds).Select(_ => run()).Min();

    private static double Strategy(Candle[] candles)
    {
        var strategy = MacdCross.EthUsd.Create(ParameterSet.Default);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var candle in candles)
        {
            strategy.OnClosedCandle(candle);
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Trades the candles as fast as it goes; whoever watches gets each event on this thread, and may stand around each update.</summary>
    internal static (double Seconds, int Trades) Engine(Candle[] candles, IEngineStore store, IPaperVenueStore books, IEventSink? watcher = null, Action<Action>? around = null)
    {
        var listener = new Listener(watcher);
        var core = BenchmarkCore.Make(store, books, listener);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var candle in candles)
        {
            for (var step = 0; step < CandleSteps.Count; step++)
            {
                var update = CandleSteps.At(MarketSymbol.EthUsd, Interval.OneMinute, candle, step);
                if (around is null)
                {
                    core.OnMarket(update);
                }
                else
                {
                    around(() => core.OnMarket(update));
                }
            }
        }

        core.OnIdle(force: true);
        return (TimeProvider.System.GetElapsedTime(started).TotalSeconds, listener.Trades);
    }

    internal static async Task<(double Seconds, int Trades, TimedStore Store)> StoredAsync(Candle[] candles, IEventSink? watcher = null, Action<Action>? around = null)
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("SparkStacker:DataDirectory", folder.Path)]).Build());
        await using var provider = services.AddConsoleStorage().BuildServiceProvider();
        await provider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        var store = new TimedStore(provider.GetRequiredService<IEngineStore>(), provider.GetRequiredService<IPaperVenueStore>());
        var (seconds, trades) = Engine(candles, store, store, watcher, around);
        return (seconds, trades, store);
    }

    private sealed class Listener(IEventSink? watcher) : IEventSink
    {
        public int Trades { get; private set; }

        public bool IsListening => true;

        public void Publish(EngineEvent engineEvent)
        {
            Trades += engineEvent is PositionClosed ? 1 : 0;
            watcher?.Publish(engineEvent);
        }
    }
}
