using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Storage;

/// <summary>
/// What a durable batch of the engine costs (an order, its event, the checkpoint) against a bare row in a transaction on the
/// same disk in the same run, and how fast a year of 1-minute candles loads.
/// </summary>
internal static class StorageBenchmark
{
    private const int Rounds = 10;
    private const int CommitsARound = 300;
    private const int Year = 365 * 1_440;
    // Three rows of many columns against one of two.
    private const double MostRatio = 4;
    private const double AimMicroseconds = 300;
    private const double MostLoadMilliseconds = 1_000;
    private const long StartMs = 1_746_316_800_000;
    private static readonly AccountId s_account = new("paper-1");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeMilliseconds(StartMs);

    public static async Task<int> RunAsync()
    {
        var directory = Directory.CreateTempSubdirectory("sparkstacker-storage-").FullName;
        await using (var services = Services(directory))
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
            var (bare, ours) = Commits(services.GetRequiredService<IEngineStore>(), Path.Combine(directory, "bare.db"));
            var load = Load(services.GetRequiredService<ICandleStore>());
            System.Console.WriteLine($"Durable commits, {Rounds} rounds of {CommitsARound} each, every one waits for the disk");
            System.Console.WriteLine("| | p50, µs | p95, µs | p99, µs |");
            System.Console.WriteLine("| --- | --: | --: | --: |");
            System.Console.WriteLine($"| one bare row | {At(bare, 0.5):0} | {At(bare, 0.95):0} | {At(bare, 0.99):0} |");
            System.Console.WriteLine($"| order, event and checkpoint of the engine | {At(ours, 0.5):0} | {At(ours, 0.95):0} | {At(ours, 0.99):0} |");
            var ratio = At(ours, 0.5) / At(bare, 0.5);
            System.Console.WriteLine($"ratio {ratio:0.00} (at most {MostRatio:0}); the aim on an idle machine is {AimMicroseconds:0} µs");
            System.Console.WriteLine($"{Year:N0} candles load in {load:0} ms (at most {MostLoadMilliseconds:0})");
            Directory.Delete(directory, recursive: true);
            return ratio <= MostRatio && load <= MostLoadMilliseconds ? 0 : 1;
        }
    }

    private static ServiceProvider Services(string directory)
    {
        var settings = new Dictionary<string, string?> { ["SparkStacker:DataDirectory"] = directory };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging().AddConsoleStorage().BuildServiceProvider();
    }

    // By turns, so that other work on the disk hits both alike.
    private static (List<double> Bare, List<double> Ours) Commits(IEngineStore store, string bareFile)
    {
        using var bareRows = new BareRows(bareFile);
        var changes = new EngineChanges { Accounts = { new TradingAccount(s_account, 1_000m, s_time, null, "replay") } };
        Commit(store, changes);
        var (bare, ours) = (new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < CommitsARound; i++)
            {
                Fill(changes, ((round + 1) * CommitsARound) + i + 1);
                var (bareTime, ourTime) = (Time(bareRows.Insert), Time(() => Commit(store, changes)));
                if (round >= 0) // The first round only warms up.
                {
                    bare.Add(bareTime.TotalMicroseconds);
                    ours.Add(ourTime.TotalMicroseconds);
                }
            }
        }

        return (bare, ours);
    }

    private static double Load(ICandleStore store)
    {
        var random = new Random(1);
        var candles = new Candle[Year];
        for (var (i, price) = (0, 185_000); i < candles.Length; i++)
        {
            var (open, close) = (price, price + random.Next(-100, 101));
            candles[i] = new Candle(
                StartMs + (i * 60_000L), open / 100m, (Math.Max(open, close) + random.Next(50)) / 100m, (Math.Min(open, close) - random.Next(50)) / 100m,
                close / 100m, random.Next(1, 10_000_000) / 1_000m);
            price = Math.Max(close, 10_000);
        }

        if (store.Save(MarketSymbol.EthUsd, Interval.OneMinute, candles) is { } fault)
        {
            throw new IOException(fault);
        }

        var times = Enumerable.Range(0, 5).Select(_ => Time(() => store.Load(MarketSymbol.EthUsd, Interval.OneMinute, 0, long.MaxValue)).TotalMilliseconds);
        return At([.. times], 0.5);
    }

    private static void Fill(EngineChanges changes, int number)
    {
        changes.Clear();
        var order = new Order
        {
            Id = ClientOrderId.From("benchmark", $"{number}"),
            Account = s_account,
            Strategy = new StrategyId("macd_eth_usd"),
            Position = new PositionId($"p-{number}"),
            Symbol = MarketSymbol.EthUsd,
            Purpose = OrderPurpose.Entry,
            Type = OrderType.Market,
            Side = OrderSide.Buy,
            Size = 0.0005m,
            ReduceOnly = false,
            ReferencePrice = 1_933.67m,
            State = OrderState.Intended,
            CreatedAt = s_time,
            UpdatedAt = s_time,
        };
        changes.Orders.Add(order);
        changes.Events.Add(new OrderChanged(order) { Sequence = number, Time = s_time, RecordedAt = s_time });
        changes.Checkpoint = new EngineCheckpoint(s_account, new FeedPosition(StartMs + (number * 60_000L), 2), s_time, 1_000m, 1_000.5m);
    }

    private static void Commit(IEngineStore store, EngineChanges changes)
    {
        if (store.Commit(changes) is { } fault)
        {
            throw new IOException(fault);
        }
    }

    private static TimeSpan Time(Action work)
    {
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static double At(List<double> values, double quantile) => values.Order().ElementAt((int)(values.Count * quantile));
}
