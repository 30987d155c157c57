using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>paper_orders</c>: orders in the paper venue's book, also those that ended.</summary>
internal sealed class PaperOrderRow
{
    public required string AccountId { get; init; }

    public required long Number { get; init; }

    public required string ClientId { get; init; }

    public required string Symbol { get; init; }

    public required OrderType Type { get; init; }

    public required OrderSide Side { get; init; }

    public required decimal Size { get; init; }

    public required decimal? TriggerPrice { get; init; }

    public required decimal? LimitPrice { get; init; }

    public required bool ReduceOnly { get; init; }

    public required PositionLeg Leg { get; init; }

    public required OrderState State { get; init; }

    /// <summary>The state is final; a column of its own for the index of open orders.</summary>
    public required bool IsFinal { get; init; }

    public required decimal FilledSize { get; init; }

    public required string? Reason { get; init; }

    public required DateTimeOffset Time { get; init; }

    public static PaperOrderRow From(PaperOrder order) => new()
    {
        AccountId = order.Account.Value,
        Number = order.Number,
        ClientId = order.Request.Id.Value,
        Symbol = order.Request.Symbol.Name,
        Type = order.Request.Type,
        Side = order.Request.Side,
        Size = order.Request.Size,
        TriggerPrice = order.Request.TriggerPrice,
        LimitPrice = order.Request.LimitPrice,
        ReduceOnly = order.Request.ReduceOnly,
        Leg = order.Request.Leg,
        State = order.State,
        IsFinal = order.State.IsFinal(),
        FilledSize = order.FilledSize,
        Reason = order.Reason,
        Time = order.Time,
    };

    public PaperOrder ToOrder() => new(
        new AccountId(AccountId),
        Number,
        new OrderRequest(new ClientOrderId(ClientId), new MarketSymbol(Symbol), Type, Side, Size, TriggerPrice, LimitPrice, ReduceOnly) { Leg = Leg },
        State, FilledSize, Reason, Time);
}
