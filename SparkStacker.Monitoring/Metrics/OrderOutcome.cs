using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Whether an order did what it was for.</summary>
internal static class OrderOutcome
{
    /// <summary>True where it filled, false where it was refused or found nothing to fill against; null while it lives, and for orders that were withdrawn.</summary>
    public static bool? Of(Order order) => order.State switch
    {
        OrderState.Filled => true,
        OrderState.Rejected or OrderState.Denied => false,
        OrderState.Cancelled when order.FilledSize > 0 => true,

        // A market order is never withdrawn by us: the venue cancels it where the book is empty. A stop or target that
        // is withdrawn with its position has no outcome.
        OrderState.Cancelled when order.Type == OrderType.Market => false,
        _ => null,
    };
}
