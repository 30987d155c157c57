using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>fills</c>: every execution that the engine has counted.</summary>
internal sealed class FillRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    public required string FillId { get; init; }

    public required string ClientOrderId { get; init; }

    public required string Strategy { get; init; }

    public required string PositionId { get; init; }

    public required string Symbol { get; init; }

    public required OrderSide Side { get; init; }

    public required decimal Price { get; init; }

    public required decimal Size { get; init; }

    public required decimal Fee { get; init; }

    public required bool IsMaker { get; init; }

    public required DateTimeOffset Time { get; init; }

    public static FillRow From(Fill fill) => new()
    {
        AccountId = fill.Account.Value,
        FillId = fill.Id,
        ClientOrderId = fill.Order.Value,
        Strategy = fill.Strategy.Value,
        PositionId = fill.Position.Value,
        Symbol = fill.Symbol.Name,
        Side = fill.Side,
        Price = fill.Price,
        Size = fill.Size,
        Fee = fill.Fee,
        IsMaker = fill.IsMaker,
        Time = fill.Time,
    };

    public Fill ToFill() => new(
        FillId, new AccountId(AccountId), new ClientOrderId(ClientOrderId), new StrategyId(Strategy), new PositionId(PositionId), new MarketSymbol(Symbol),
        Side, Price, Size, Fee, IsMaker, Time);
}
