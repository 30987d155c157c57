using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Storage;

public sealed class EfEngineStoreTests
{
    private static readonly RandomRecords s_records = new(1);

    [Fact]
    public async Task Load_NothingStored_IsEmpty()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Equal(EngineStateText.Of(EngineState.Empty), EngineStateText.Of(await storage.Engine.LoadAsync(default)));
    }

    [Fact]
    public async Task Commit_AThousandRandomBatches_LoadsTheStateOfTheModel()
    {
        await using var storage = await TestStorage.CreateAsync();
        var (random, model) = (new RandomChanges(20_250_504), new InMemoryEngineStore());
        for (var batch = 1; batch <= 1_000; batch++)
        {
            var changes = random.Next();
            Assert.Null(storage.Engine.Commit(changes));
            Assert.Null(model.Commit(changes));
            if (batch % 250 == 0)
            {
                await storage.RestartAsync();
            }

            if (batch % 5 == 0)
            {
                Assert.Equal(EngineStateText.Of(await model.LoadAsync(default)), EngineStateText.Of(await storage.Engine.LoadAsync(default)));
            }
        }

        await using var context = storage.Context();
        var decisions = (await context.Decisions.OrderBy(d => d.Number).ToListAsync()).ConvertAll(d => JsonSerializer.Serialize(d.ToDecision(), StoredJson.Options));
        Assert.Equal(model.Decisions.Values.Select(d => JsonSerializer.Serialize(d, StoredJson.Options)), decisions);
        var candles = storage.Get<ICandleStore>().Load(MarketSymbol.EthUsd, Interval.OneMinute, 0, long.MaxValue);
        Assert.Equal(model.Candles[(MarketSymbol.EthUsd, Interval.OneMinute)].Values, candles);
    }

    [Fact]
    public async Task Commit_AnAccountInPlaceOfAnother_KeepsTheOldOnesHistory()
    {
        await using var storage = await TestStorage.CreateAsync();
        var first = s_records.Next<TradingAccount>() with { Id = new AccountId("paper-1"), ClosedAt = null };
        var second = first with { Id = new AccountId("paper-2") };
        var position = s_records.Next<Position>() with { Account = first.Id, Size = 0 };
        var trade = s_records.Next<Trade>() with { Account = first.Id, Id = position.Id };
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { first }, Positions = { position }, Trades = { trade } }));
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { first with { ClosedAt = second.OpenedAt }, second } }));
        await storage.RestartAsync();

        var state = await storage.Engine.LoadAsync(default);
        Assert.Equal(second, state.Account);
        Assert.Equal(2, state.AccountCount);
        Assert.Empty(state.Trades);
        await using var context = storage.Context();
        Assert.Equal(trade, (await context.Trades.SingleAsync()).ToTrade());
        var row = await context.Positions.SingleAsync();
        Assert.Equal(position, row.ToPosition());
        Assert.True(row.IsClosed);
    }

    [Fact]
    public async Task Commit_AnOlderRevision_LeavesTheNewerOne()
    {
        await using var storage = await TestStorage.CreateAsync();
        var account = s_records.Next<TradingAccount>() with { ClosedAt = null };
        var sent = s_records.Next<Order>() with { Account = account.Id, State = OrderState.Sent, Revision = 1 };
        var acknowledged = sent with { State = OrderState.Acknowledged, Revision = 2, VenueOrderId = "7" };
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { account }, Orders = { acknowledged } }));
        Assert.Null(storage.Engine.Commit(new EngineChanges { Orders = { sent } }));
        Assert.Equal(acknowledged, Assert.Single((await storage.Engine.LoadAsync(default)).OpenOrders));
    }

    [Fact]
    public async Task Commit_MachineTimes_KeepTheirTicks()
    {
        await using var storage = await TestStorage.CreateAsync();
        var time = new DateTimeOffset(638_000_000_001_234_567, TimeSpan.Zero);
        var account = s_records.Next<TradingAccount>() with { OpenedAt = time, ClosedAt = null };
        var killSwitch = new KillSwitchView(true, "too hot", "admin@example.org", time.ToOffset(TimeSpan.FromHours(2)));
        Assert.Null(storage.Engine.Commit(new EngineChanges { Accounts = { account }, KillSwitch = killSwitch }));
        var state = await storage.Engine.LoadAsync(default);
        Assert.Equal(account, state.Account);
        Assert.Equal(killSwitch, state.KillSwitch);
        Assert.Equal(TimeSpan.Zero, state.KillSwitch.Since!.Value.Offset);
    }

    [Fact]
    public async Task Commit_ABrokenBatch_ThrowsAndWritesNothing()
    {
        await using var storage = await TestStorage.CreateAsync();
        var changes = new EngineChanges
        {
            Orders = { s_records.Next<Order>() with { Account = new AccountId("never opened") } },
            Events = { s_records.Next<AccountOpened>() with { Sequence = 1 } },
        };
        Assert.ThrowsAny<Exception>(() => storage.Engine.Commit(changes));
        Assert.Equal(0, (await storage.Engine.LoadAsync(default)).LastSequence);
        Assert.Null(storage.Engine.Commit(new EngineChanges { Events = { s_records.Next<AccountOpened>() with { Sequence = 1 } } }));
    }

    [Fact]
    public async Task Load_AnEventOfAnotherVersion_IsLeftOut()
    {
        await using var storage = await TestStorage.CreateAsync();
        var engineEvent = s_records.Next<StrategySwitched>() with { Sequence = 1 };
        Assert.Null(storage.Engine.Commit(new EngineChanges { Events = { engineEvent } }));
        await using var context = storage.Context();
        await context.Database.ExecuteSqlRawAsync(
            "INSERT INTO engine_events SELECT 2, 'later', time_ms, recorded_at_ticks, replace(payload, 'strategy_switched', 'later') FROM engine_events");
        var state = await storage.Engine.LoadAsync(default);
        Assert.Equal(2, state.LastSequence);
        Assert.Equal(engineEvent, Assert.Single(state.Events));
    }

    [Fact]
    public async Task Connection_OfTheJournal_WaitsForTheDiskAndChecksForeignKeys()
    {
        await using var storage = await TestStorage.CreateAsync();
        using var command = storage.Get<JournalConnection>().Session.Connection.CreateCommand();
        foreach (var (pragma, expected) in new (string, object)[] { ("journal_mode", "wal"), ("synchronous", 2L), ("foreign_keys", 1L), ("busy_timeout", 0L) })
        {
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(expected, command.ExecuteScalar());
        }
    }
}
