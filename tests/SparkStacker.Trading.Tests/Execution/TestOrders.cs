using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Execution;

internal static class TestOrders
{
    public static Order Market(OrderSide side, decimal size) => new()
    {
        Id = ClientOrderId.From("paper-1", "position", side.ToString(), size.ToString()),
        Account = new AccountId("paper-1"),
        Strategy = new StrategyId("scripted"),
        Position = new PositionId("position"),
        Symbol = MarketSymbol.EthUsd,
        Purpose = OrderPurpose.Entry,
        Type = OrderType.Market,
        Side = side,
        Size = size,
        ReduceOnly = false,
        ReferencePrice = 2000m,
        State = OrderState.Intended,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
