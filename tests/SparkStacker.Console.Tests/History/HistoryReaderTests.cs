using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.History;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.History;

public sealed class HistoryReaderTests : IAsyncLifetime
{
    private static readonly StrategyId s_other = new("rsi_eth_usd");
    private TestStorage _storage = null!;

    private HistoryReader Reader => new(_storage.Get<IDbContextFactory<ConsoleDbContext>>());

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        var changes = new EngineChanges
        {
            Accounts = { new TradingAccount(SampleSnapshot.Account, 1_000m, DateTimeOffset.UnixEpoch, null, "test") },
        };
        for (var i = 0; i < 25; i++)
        {
            var strategy = i % 5 == 0 ? s_other : SampleSnapshot.Strategy.Id;
            changes.Orders.Add(SampleSnapshot.Order(id: Id(i), state: i == 24 ? OrderState.Acknowledged : OrderState.Filled) with
            {
                Strategy = strategy,
                Position = new PositionId($"p{i}"),
                CreatedAt = SampleSnapshot.MarketTime.AddMinutes(i),
            });
            changes.Trades.Add(SampleSnapshot.Trade(i, $"p{i}") with { Strategy = strategy, ExitTime = SampleSnapshot.MarketTime.AddMinutes(i) });
        }

        Assert.Null(_storage.Engine.Commit(changes));
    }

    public async Task DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Orders_PageByPage_ShowEachOnceNewestFirst()
    {
        var (ids, before) = (new List<string>(), (long?)null);
        do
        {
            var page = await Reader.OrdersAsync(new RowFilter(), before, 10, default);
            ids.AddRange(page.Items.Select(o => o.Id.Value));
            before = page.Older;
        }
        while (before is not null);

        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(Id), ids);
    }

    [Fact]
    public async Task Orders_ThatFillThePageExactly_HaveNoOlderOnes() => Assert.Null((await Reader.OrdersAsync(new RowFilter(), null, 25, default)).Older);

    [Fact]
    public async Task Orders_ByStrategyStateAndTime_AreOnlyThose()
    {
        Assert.Equal(5, (await Reader.OrdersAsync(new RowFilter(Strategy: s_other.Value), null, 50, default)).Items.Count);
        Assert.Equal(Id(24), Assert.Single((await Reader.OrdersAsync(new RowFilter { IsFinal = false }, null, 50, default)).Items).Id.Value);
        var minutes = new RowFilter(From: SampleSnapshot.MarketTime.AddMinutes(3), To: SampleSnapshot.MarketTime.AddMinutes(5));
        Assert.Equal([Id(4), Id(3)], (await Reader.OrdersAsync(minutes, null, 50, default)).Items.Select(o => o.Id.Value));
    }

    [Fact]
    public async Task Trades_OfAnAccountAndStrategy_AreOnlyThose()
    {
        Assert.Empty((await Reader.TradesAsync(new RowFilter("paper-9"), null, 50, default)).Items);
        var page = await Reader.TradesAsync(new RowFilter("paper-1", s_other.Value), null, 3, default);
        Assert.Equal(["p20", "p15", "p10"], page.Items.Select(t => t.Id.Value));
        Assert.Equal(["p5", "p0"], (await Reader.TradesAsync(new RowFilter("paper-1", s_other.Value), page.Older, 3, default)).Items.Select(t => t.Id.Value));
    }

    [Fact]
    public async Task Position_OfAClosedOne_HasItsOrdersAndItsTrade()
    {
        Assert.Equal(Id(7), Assert.Single(await Reader.OrdersOfAsync(SampleSnapshot.Account, new PositionId("p7"), default)).Id.Value);
        Assert.Equal(7m, (await Reader.TradeAsync("p7", default))!.GrossPnl);
        Assert.Null(await Reader.TradeAsync("p99", default));
    }

    private static string Id(int number) => ClientOrderId.Of(ClientOrderId.Stem(SampleSnapshot.Account, new PositionId($"p{number}")), OrderPurpose.Entry, 1).Value;
}
