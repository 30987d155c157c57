using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>An order as we know it. Immutable: each change is a new record with a higher <see cref="Revision"/>.</summary>
public sealed record Order
{
    /// <summary>Our name of the order.</summary>
    public required ClientOrderId Id { get; init; }

    /// <summary>Account that it belongs to.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Strategy that it belongs to.</summary>
    public required StrategyId Strategy { get; init; }

    /// <summary>Position that it opens, protects or closes.</summary>
    public required PositionId Position { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>What it is for.</summary>
    public required OrderPurpose Purpose { get; init; }

    /// <summary>How it executes.</summary>
    public required OrderType Type { get; init; }

    /// <summary>Direction.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>Size in the base asset, a multiple of the lot.</summary>
    public required decimal Size { get; init; }

    /// <summary>Price that fires a stop or target; null for market and limit orders.</summary>
    public decimal? TriggerPrice { get; init; }

    /// <summary>Price of a limit order; null otherwise.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>May only make a position smaller.</summary>
    public required bool ReduceOnly { get; init; }

    /// <summary>Price that was on the screen when the order was decided: slippage is measured against it.</summary>
    public required decimal ReferencePrice { get; init; }

    /// <summary>State.</summary>
    public required OrderState State { get; init; }

    /// <summary>The venue's name of the order, once it has one.</summary>
    public string? VenueOrderId { get; init; }

    /// <summary>Filled so far, base asset.</summary>
    public decimal FilledSize { get; init; }

    /// <summary>Mean price of the fills; 0 before the first.</summary>
    public decimal AverageFillPrice { get; init; }

    /// <summary>Fees of the fills, quote currency, positive = paid.</summary>
    public decimal Fees { get; init; }

    /// <summary>What a closing order makes of its trade; null for entries.</summary>
    public ExitReason? ExitReason { get; init; }

    /// <summary>Why it exists or why it ended, one sentence; null where the purpose says enough.</summary>
    public string? Reason { get; init; }

    /// <summary>Market time of the decision.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Market time of the last change.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 0.</summary>
    public int Revision { get; init; }

    /// <summary>Size that may still fill.</summary>
    public decimal RemainingSize => Size - FilledSize;
}
