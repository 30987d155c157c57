using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges;

/// <summary>What every venue must do. A venue's own tests derive from this class and say how to make one at a price of 2,000.</summary>
public abstract class VenueContractTests
{
    private static readonly MarketSymbol s_eth = MarketSymbol.EthUsd;

    private protected abstract ITradingVenue CreateAt2000();

    [Fact]
    public async Task PlaceAsync_MarketOrder_AcknowledgesAndFillsOnce()
    {
        var venue = CreateAt2000();
        var request = Market("a", OrderSide.Buy, 0.01m);

        var first = await venue.PlaceAsync(request, CancellationToken.None);
        var second = await venue.PlaceAsync(request, CancellationToken.None);

        Assert.True(first.IsSuccess);
        Assert.Equal(first.Value!.VenueOrderId, second.Value?.VenueOrderId);
        var fill = Assert.Single(Events(venue).OfType<VenueEvent.Filled>());
        Assert.Equal((request.Id, 0.01m, OrderState.Filled), (fill.Fill.Order, fill.Fill.Size, fill.State));
        Assert.Equal(0.01m, Assert.Single(await PositionsAsync(venue)).SignedSize);
    }

    [Fact]
    public async Task PlaceAsync_SizeOffTheLot_IsRefusedAsAValue()
    {
        var result = await CreateAt2000().PlaceAsync(Market("a", OrderSide.Buy, 0.00001m), CancellationToken.None);
        Assert.Equal((VenueErrorKind.Refused, "invalid_size"), (result.Error!.Kind, result.Error.Code));
    }

    [Fact]
    public async Task PlaceAsync_TriggerOffTheTick_IsRefused()
    {
        var venue = CreateAt2000();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        var result = await venue.PlaceAsync(Trigger("b", OrderType.StopMarket, OrderSide.Sell, 0.01m, 1950.05m), CancellationToken.None);
        Assert.Equal("invalid_price", result.Error?.Code);
    }

    [Theory]
    [InlineData(OrderType.StopMarket, 2050)]
    [InlineData(OrderType.TakeProfitMarket, 1950)]
    public async Task PlaceAsync_TriggerOnTheWrongSide_IsRefused(OrderType type, int trigger)
    {
        var venue = CreateAt2000();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        var result = await venue.PlaceAsync(Trigger("b", type, OrderSide.Sell, 0.01m, trigger), CancellationToken.None);
        Assert.Equal("invalid_trigger_price", result.Error?.Code);
    }

    [Fact]
    public async Task PlaceAsync_ReduceOnlyWithoutPosition_IsRefused()
    {
        var result = await CreateAt2000().PlaceAsync(Market("a", OrderSide.Sell, 0.01m) with { ReduceOnly = true }, CancellationToken.None);
        Assert.Equal("reduce_only", result.Error?.Code);
    }

    [Fact]
    public async Task PlaceAsync_ReduceOnlyLargerThanPosition_ClosesAndDoesNotTurn()
    {
        var venue = CreateAt2000();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        await venue.PlaceAsync(Market("b", OrderSide.Sell, 0.05m) with { ReduceOnly = true }, CancellationToken.None);
        Assert.Empty(await PositionsAsync(venue));
        Assert.Equal(0.01m, Events(venue).OfType<VenueEvent.Filled>().Last().Fill.Size);
    }

    [Fact]
    public async Task CancelAsync_RestingOrder_EndsIt_AndASecondCancelIsRefused()
    {
        var venue = CreateAt2000();
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.01m), CancellationToken.None);
        var stop = Trigger("b", OrderType.StopMarket, OrderSide.Sell, 0.01m, 1950m);
        Assert.Equal(OrderState.Acknowledged, (await venue.PlaceAsync(stop, CancellationToken.None)).Value?.State);

        Assert.Equal(OrderState.Cancelled, (await venue.CancelAsync(s_eth, stop.Id, CancellationToken.None)).Value?.State);
        Assert.Equal("order_not_open", (await venue.CancelAsync(s_eth, stop.Id, CancellationToken.None)).Error?.Code);
        Assert.Equal(OrderState.Cancelled, (await venue.QueryOrderAsync(s_eth, stop.Id, CancellationToken.None)).Value?.State);
    }

    [Fact]
    public async Task QueryOrderAsync_NeverSeen_SaysExpired()
    {
        var told = await CreateAt2000().QueryOrderAsync(s_eth, ClientOrderId.From("nobody"), CancellationToken.None);
        Assert.Equal(OrderState.Expired, told.Value?.State);
    }

    [Fact]
    public async Task QueryAccountAsync_RoundTrip_BalanceIsTheSumOfFillsAndFees()
    {
        var venue = CreateAt2000();
        var before = (await venue.QueryAccountAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Value!.Balance;
        await venue.PlaceAsync(Market("a", OrderSide.Buy, 0.03m), CancellationToken.None);
        await venue.PlaceAsync(Market("b", OrderSide.Sell, 0.01m), CancellationToken.None);
        await venue.PlaceAsync(Market("c", OrderSide.Sell, 0.05m), CancellationToken.None);
        await venue.PlaceAsync(Market("d", OrderSide.Buy, 0.03m), CancellationToken.None);

        var account = (await venue.QueryAccountAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Value!;
        Assert.Empty(account.Positions);
        Assert.Equal(4, account.Fills.Select(f => f.Id).Distinct().Count());
        var cash = account.Fills.Sum(f => (f.Side == OrderSide.Buy ? -1 : 1) * f.Price * f.Size) - account.Fills.Sum(f => f.Fee);
        Assert.Equal(before + cash, account.Balance);
    }

    private protected static OrderRequest Market(string id, OrderSide side, decimal size) =>
        new(ClientOrderId.From(id), s_eth, OrderType.Market, side, size, null, null, false);

    private protected static OrderRequest Trigger(string id, OrderType type, OrderSide side, decimal size, decimal trigger) =>
        new(ClientOrderId.From(id), s_eth, type, side, size, trigger, null, true);

    private protected static List<VenueEvent> Events(ITradingVenue venue)
    {
        var events = new List<VenueEvent>();
        while (venue.Events.TryRead(out var venueEvent))
        {
            events.Add(venueEvent);
        }

        return events;
    }

    private static async Task<IReadOnlyList<VenuePosition>> PositionsAsync(ITradingVenue venue) =>
        (await venue.QueryAccountAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Value!.Positions;
}
