using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Paper;

public sealed class PaperVenueTests : VenueContractTests
{
    private readonly InMemoryPaperVenueStore _books = new();
    private readonly PaperOptions _options = new();

    private protected override ITradingVenue CreateAt2000() => Create();

    [Fact]
    public async Task PlaceAsync_WithSlippage_FillsWorseOnBothSidesAndTakesTheTakerFee()
    {
        _options.SlippageBps = 10;
        var venue = Create();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        await venue.PlaceAsync(Market("b", OrderSide.Sell, 0.01m), CancellationToken.None);

        var fills = Events(venue).OfType<VenueEvent.Filled>().Select(f => f.Fill).ToArray();
        Assert.Equal([2002m, 1998m], fills.Select(f => f.Price));
        Assert.Equal(2002m * 0.01m * 0.00045m, fills[0].Fee);
        Assert.Equal(1_000m - 0.04m - fills.Sum(f => f.Fee), (await venue.QueryAccountAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Value!.Balance);
    }

    [Fact]
    public async Task PlaceAsync_BelowTheMinimum_IsRefusedWithBothNumbers_AndReducingIsNot()
    {
        _options.MinimumNotional = 10m;
        var venue = Create();
        var small = await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.0005m), CancellationToken.None);
        Assert.Equal("below_minimum", small.Error?.Code);
        Assert.Contains("$1.0000", small.Error?.Message, StringComparison.Ordinal);
        Assert.Contains("$10", small.Error?.Message, StringComparison.Ordinal);

        await venue.PlaceAsync(Market("b", OrderSide.Buy, 0.0055m), CancellationToken.None);
        Assert.True((await venue.PlaceAsync(Market("c", OrderSide.Sell, 0.0005m) with { ReduceOnly = true }, CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task OnMarket_LimitOrder_FillsAsMakerOnlyWhenThePriceTradesThroughIt()
    {
        var venue = Create();
        await venue.PlaceAsync(new OrderRequest(ClientOrderId.From("a"), MarketSymbol.EthUsd, OrderType.Limit, OrderSide.Buy, 0.01m, null, 1990m, false), CancellationToken.None);
        venue.OnMarket(At(1990m, 1));
        Assert.Empty(Events(venue));

        venue.OnMarket(At(1989m, 2));

        var fill = Assert.IsType<VenueEvent.Filled>(Assert.Single(Events(venue))).Fill;
        Assert.Equal((1990m, true, 1990m * 0.01m * 0.00015m), (fill.Price, fill.IsMaker, fill.Fee));
    }

    [Fact]
    public async Task Create_AfterARestart_KnowsOrdersPositionAndNumbers()
    {
        var venue = Create();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        var stop = Trigger("b", OrderType.StopMarket, OrderSide.Sell, 0.01m, 1950m);
        await venue.PlaceAsync(stop, CancellationToken.None);

        var again = Create(priced: false);
        again.OnMarket(At(1940m, 1));

        var fill = Assert.IsType<VenueEvent.Filled>(Assert.Single(Events(again))).Fill;
        Assert.Equal((stop.Id, 1940m, "paper-1-2"), (fill.Order, fill.Price, fill.Id));
    }

    [Fact]
    public async Task PlaceAsync_BooksNotWritable_RefusesEntriesAndTakesExits()
    {
        var venue = Create();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        _books.Fault = "The disk is full.";
        await venue.PlaceAsync(Trigger("b", OrderType.StopMarket, OrderSide.Sell, 0.01m, 1950m), CancellationToken.None);

        var refused = await venue.PlaceAsync(Market("c", OrderSide.Buy, 0.01m), CancellationToken.None);
        Assert.Equal("journal_not_writable", refused.Error?.Code);
        Assert.True((await venue.PlaceAsync(Market("d", OrderSide.Sell, 0.01m) with { ReduceOnly = true }, CancellationToken.None)).IsSuccess);

        _books.Fault = null;
        Assert.True((await venue.PlaceAsync(Market("e", OrderSide.Buy, 0.01m), CancellationToken.None)).IsSuccess);
        Assert.Equal(3, _books.FillsSince(new AccountId("paper-1"), DateTimeOffset.UnixEpoch).Count);
    }

    private PaperVenue Create(bool priced = true)
    {
        var account = new TradingAccount(new AccountId("paper-1"), 1_000m, DateTimeOffset.UnixEpoch, null, "test");
        var venue = new PaperVenue(account, [MarketRules.EthUsd], _books, _options, new ManualTimeProvider(DateTimeOffset.UnixEpoch));
        if (priced)
        {
            venue.OnMarket(At(2000m, 0));
        }

        return venue;
    }

    private static MarketUpdate At(decimal price, int second) =>
        new(MarketSymbol.EthUsd, 0, new Candle(0, price, price, price, price, 0), price, price, price, second * 1000L, false);
}
