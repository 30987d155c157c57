using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>An order of a trade that filled. Slippage is above 0 where it filled worse than intended.</summary>
internal sealed record ExecutionItem(
    string Order, OrderPurpose Purpose, OrderSide Side, DateTimeOffset DecidedAt, DateTimeOffset FilledAt, decimal Size, decimal FilledSize,
    decimal IntendedPrice, decimal? TriggerPrice, decimal FilledPrice, decimal SlippagePrice, decimal SlippageBps, decimal SlippageUsd, decimal Fees,
    ExitReason? ExitReason, string? Reason)
{
    public static ExecutionItem Of(Order o)
    {
        var slippage = Slippage.Of(o) ?? default;
        return new(
            o.Id.Value, o.Purpose, o.Side, o.CreatedAt, o.UpdatedAt, o.Size, o.FilledSize, o.ReferencePrice, o.TriggerPrice, o.AverageFillPrice,
            slippage.Price, slippage.Bps, slippage.Amount, o.Fees, o.ExitReason, o.Reason);
    }
}
