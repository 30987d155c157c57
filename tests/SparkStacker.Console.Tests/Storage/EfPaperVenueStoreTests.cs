using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Storage;

public sealed class EfPaperVenueStoreTests
{
    private static readonly AccountId s_account = new("paper-1");

    [Fact]
    public async Task Load_AnAccountThatIsNew_HasNoBalance()
    {
        await using var storage = await TestStorage.CreateAsync();
        var state = storage.Get<IPaperVenueStore>().Load(s_account);
        Assert.Equal((null, 0L, 0L), (state.Balance, state.LastOrderNumber, state.LastFillNumber));
        Assert.Empty(state.OpenOrders);
        Assert.Empty(state.Positions);
    }

    [Fact]
    public async Task Commit_RandomSteps_LoadsTheBooksOfTheModel()
    {
        await using var storage = await TestStorage.CreateAsync();
        var (records, model) = (new RandomRecords(3), new InMemoryPaperVenueStore());
        for (var step = 1; step <= 200; step++)
        {
            var changes = Next(records, new AccountId($"paper-{records.Number(2) + 1}"));
            Assert.Null(storage.Get<IPaperVenueStore>().Commit(changes));
            Assert.Null(model.Commit(changes));
            if (step % 20 != 0)
            {
                continue;
            }

            await storage.RestartAsync();
            AssertSame(model, storage.Get<IPaperVenueStore>(), changes);
        }
    }

    [Fact]
    public async Task FindOrder_OneThatEnded_IsFound()
    {
        await using var storage = await TestStorage.CreateAsync();
        var store = storage.Get<IPaperVenueStore>();
        var order = new RandomRecords(5).Next<PaperOrder>() with { Account = s_account, State = OrderState.Filled };
        Assert.Null(store.Commit(new PaperChanges(s_account, 1_000m, [order], [], [])));
        Assert.Equal(order, store.FindOrder(s_account, order.Request.Id));
        Assert.Null(store.FindOrder(new AccountId("paper-2"), order.Request.Id));
        Assert.Null(store.FindOrder(s_account, new ClientOrderId("0x0")));
    }

    private static PaperChanges Next(RandomRecords records, AccountId account)
    {
        var number = records.Number(30) + 1L;
        var order = records.Next<PaperOrder>() with { Account = account, Number = number };
        order = order with { Request = order.Request with { Id = new ClientOrderId($"order-{number}") } };
        var position = records.Next<PaperPosition>() with { Account = account };
        return new PaperChanges(
            account,
            records.Decimal(),
            [order, order with { FilledSize = records.Decimal() }],
            [records.Chance(0.5) ? position with { SignedSize = 0 } : position],
            [records.Next<VenueFill>() with { Id = $"fill-{records.Number(100)}" }]);
    }

    private static void AssertSame(InMemoryPaperVenueStore model, IPaperVenueStore store, PaperChanges last)
    {
        var (expected, actual) = (model.Load(last.Account), store.Load(last.Account));
        Assert.Equal((expected.Balance, expected.LastOrderNumber, expected.LastFillNumber), (actual.Balance, actual.LastOrderNumber, actual.LastFillNumber));
        Assert.Equal(expected.OpenOrders, actual.OpenOrders);
        Assert.Equal(expected.Positions, actual.Positions);
        var id = last.Orders[0].Request.Id;
        Assert.Equal(model.FindOrder(last.Account, id), store.FindOrder(last.Account, id));
        foreach (var since in new[] { DateTimeOffset.UnixEpoch, last.Fills[0].Time, last.Fills[0].Time.AddMilliseconds(1) })
        {
            Assert.Equal(model.FillsSince(last.Account, since), store.FillsSince(last.Account, since));
        }
    }
}
