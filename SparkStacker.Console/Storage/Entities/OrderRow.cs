using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>orders</c>: every order, from the intent on.</summary>
internal sealed class OrderRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    public required string ClientId { get; init; }

    public required string Strategy { get; init; }

    public required string PositionId { get; init; }

    public required string Symbol { get; init; }

    public required OrderPurpose Purpose { get; init; }

    public required OrderType Type { get; init; }

    public required OrderSide Side { get; init; }

    public required decimal Size { get; init; }

    public required decimal? TriggerPrice { get; init; }

    public required decimal? LimitPrice { get; init; }

    public required bool ReduceOnly { get; init; }

    public required decimal ReferencePrice { get; init; }

    public required OrderState State { get; init; }

    /// <summary>The state is final; a column of its own for the index of open orders.</summary>
    public required bool IsFinal { get; init; }

    public required string? VenueOrderId { get; init; }

    public required decimal FilledSize { get; init; }

    public required decimal AverageFillPrice { get; init; }

    public required decimal Fees { get; init; }

    public required ExitReason? ExitReason { get; init; }

    public required string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Revision { get; init; }

    public static OrderRow From(Order order) => new()
    {
        AccountId = order.Account.Value,
        ClientId = order.Id.Value,
        Strategy = order.Strategy.Value,
        PositionId = order.Position.Value,
        Symbol = order.Symbol.Name,
        Purpose = order.Purpose,
        Type = order.Type,
        Side = order.Side,
        Size = order.Size,
        TriggerPrice = order.TriggerPrice,
        LimitPrice = order.LimitPrice,
        ReduceOnly = order.ReduceOnly,
        ReferencePrice = order.ReferencePrice,
        State = order.State,
        IsFinal = order.State.IsFinal(),
        VenueOrderId = order.VenueOrderId,
        FilledSize = order.FilledSize,
        AverageFillPrice = order.AverageFillPrice,
        Fees = order.Fees,
        ExitReason = order.ExitReason,
        Reason = order.Reason,
        CreatedAt = order.CreatedAt,
        UpdatedAt = order.UpdatedAt,
        Revision = order.Revision,
    };

    public Order ToOrder() => new()
    {
        Account = new AccountId(AccountId),
        Id = new ClientOrderId(ClientId),
        Strategy = new StrategyId(Strategy),
        Position = new PositionId(PositionId),
        Symbol = new MarketSymbol(Symbol),
        Purpose = Purpose,
        Type = Type,
        Side = Side,
        Size = Size,
        TriggerPrice = TriggerPrice,
        LimitPrice = LimitPrice,
        ReduceOnly = ReduceOnly,
        ReferencePrice = ReferencePrice,
        State = State,
        VenueOrderId = VenueOrderId,
        FilledSize = FilledSize,
        AverageFillPrice = AverageFillPrice,
        Fees = Fees,
        ExitReason = ExitReason,
        Reason = Reason,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Revision = Revision,
    };
}
