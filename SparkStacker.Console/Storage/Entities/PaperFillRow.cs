using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>paper_fills</c>: executions as the paper venue tells them.</summary>
internal sealed class PaperFillRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    public required string FillId { get; init; }

    public required string ClientOrderId { get; init; }

    public required string Symbol { get; init; }

    public required OrderSide Side { get; init; }

    public required decimal Price { get; init; }

    public required decimal Size { get; init; }

    public required decimal Fee { get; init; }

    public required bool IsMaker { get; init; }

    public required bool IsLiquidation { get; init; }

    public required PositionLeg Leg { get; init; }

    public required DateTimeOffset Time { get; init; }

    public static PaperFillRow From(AccountId account, VenueFill fill) => new()
    {
        AccountId = account.Value,
        FillId = fill.Id,
        ClientOrderId = fill.Order.Value,
        Symbol = fill.Symbol.Name,
        Side = fill.Side,
        Price = fill.Price,
        Size = fill.Size,
        Fee = fill.Fee,
        IsMaker = fill.IsMaker,
        IsLiquidation = fill.IsLiquidation,
        Leg = fill.Leg,
        Time = fill.Time,
    };

    public VenueFill ToFill() =>
        new(FillId, new ClientOrderId(ClientOrderId), new MarketSymbol(Symbol), Side, Price, Size, Fee, IsMaker, Time)
        {
            IsLiquidation = IsLiquidation,
            Leg = Leg,
        };
}
