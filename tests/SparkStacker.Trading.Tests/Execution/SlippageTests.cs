using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Execution;

public sealed class SlippageTests
{
    [Theory]
    [InlineData(OrderSide.Buy, 2010, 10, 50, 5)]
    [InlineData(OrderSide.Buy, 1990, -10, -50, -5)]
    [InlineData(OrderSide.Sell, 1990, 10, 50, 5)]
    [InlineData(OrderSide.Sell, 2000, 0, 0, 0)]
    public void Of_FilledOrder_CountsInOurDisfavour(OrderSide side, int filled, int price, int bps, int amount) =>
        Assert.Equal(new Slippage(price, bps, amount), Slippage.Of(Order(side, filled, 0.5m)));

    [Fact]
    public void Of_NothingFilled_IsNull() => Assert.Null(Slippage.Of(Order(OrderSide.Buy, 0, 0)));

    private static Order Order(OrderSide side, decimal filled, decimal size) => new()
    {
        Id = new ClientOrderId("0x1"),
        Account = new AccountId("paper-1"),
        Strategy = new StrategyId("s"),
        Position = new PositionId("p"),
        Symbol = MarketSymbol.EthUsd,
        Purpose = OrderPurpose.Entry,
        Type = OrderType.Market,
        Side = side,
        Size = 0.5m,
        ReduceOnly = false,
        ReferencePrice = 2000m,
        State = OrderState.Filled,
        FilledSize = size,
        AverageFillPrice = filled,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
