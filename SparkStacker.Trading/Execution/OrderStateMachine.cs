namespace SparkStacker.Trading.Execution;

/// <summary>Which change of <see cref="OrderState"/> is legal.</summary>
public static class OrderStateMachine
{
    /// <summary>Whether nothing can happen to an order in this state any more.</summary>
    public static bool IsFinal(this OrderState state) =>
        state is OrderState.Filled or OrderState.Cancelled or OrderState.Rejected or OrderState.Denied or OrderState.Expired;

    /// <summary>Whether an order may go from one state to the other.</summary>
    public static bool CanBecome(this OrderState from, OrderState to) => from switch
    {
        OrderState.Intended => to is OrderState.Sent or OrderState.Denied or OrderState.Expired or OrderState.Unknown,
        OrderState.Sent or OrderState.Unknown => to is OrderState.Acknowledged or OrderState.PartiallyFilled or OrderState.Filled
            or OrderState.Cancelled or OrderState.Rejected or OrderState.Expired
            || (from == OrderState.Sent && to == OrderState.Unknown),
        OrderState.Acknowledged => to is OrderState.PartiallyFilled or OrderState.Filled or OrderState.Cancelled or OrderState.Rejected,
        OrderState.PartiallyFilled => to is OrderState.PartiallyFilled or OrderState.Filled or OrderState.Cancelled,
        _ => false,
    };
}
