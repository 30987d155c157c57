using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>An order. Times are the market's.</summary>
internal sealed record OrderItem(
    string Id, string Account, string Strategy, string Position, string Symbol, OrderPurpose Purpose, OrderType Type, OrderSide Side, OrderState State,
    decimal Size, decimal FilledSize, decimal? TriggerPrice, decimal? LimitPrice, decimal AverageFillPrice, decimal Fees, bool ReduceOnly,
    ExitReason? ExitReason, string? Reason, string? VenueOrderId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static OrderItem Of(Order o) => new(
        o.Id.Value, o.Account.Value, o.Strategy.Value, o.Position.Value, o.Symbol.Name, o.Purpose, o.Type, o.Side, o.State,
        o.Size, o.FilledSize, o.TriggerPrice, o.LimitPrice, o.AverageFillPrice, o.Fees, o.ReduceOnly,
        o.ExitReason, o.Reason, o.VenueOrderId, o.CreatedAt, o.UpdatedAt);
}
