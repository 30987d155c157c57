using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>Orders in words.</summary>
internal static class OrderWords
{
    /// <summary>"Close: sell 0.0005 ETH".</summary>
    public static string Act(Order order, MarketRules rules) => $"{Purpose(order.Purpose)}: {Side(order.Side)} {Sizes.WithUnit(order.Size, rules)}";

    public static string Purpose(OrderPurpose purpose) => purpose switch
    {
        OrderPurpose.Entry => "Entry",
        OrderPurpose.Close => "Close",
        OrderPurpose.StopLoss => "Stop",
        OrderPurpose.TakeProfit => "Target",
        _ => purpose.ToString(),
    };

    public static string Side(OrderSide side) => side == OrderSide.Buy ? "buy" : "sell";

    /// <summary>A state and the css class of its tag: unknown is amber, refusals red.</summary>
    public static (string Text, string Tag) State(OrderState state) => state switch
    {
        OrderState.Intended => ("Intended", "n"),
        OrderState.Sent => ("Sent", "n"),
        OrderState.Unknown => ("Unknown", "w"),
        OrderState.Acknowledged => ("Resting", "n"),
        OrderState.PartiallyFilled => ("Partly filled", "b"),
        OrderState.Filled => ("Filled", "b"),
        OrderState.Cancelled => ("Cancelled", "n"),
        OrderState.Rejected => ("Rejected", "s"),
        OrderState.Denied => ("Denied", "s"),
        OrderState.Expired => ("Expired", "n"),
        _ => (state.ToString(), "n"),
    };

    public static string Exit(ExitReason reason) => reason switch
    {
        ExitReason.Signal => "signal",
        ExitReason.StopLoss => "stop",
        ExitReason.TakeProfit => "target",
        ExitReason.Manual => "hand",
        ExitReason.Risk => "risk rule",
        ExitReason.Liquidation => "liquidation",
        _ => reason.ToString(),
    };

    /// <summary>The price an order executes at or waits for; null for a market order that hasn't filled.</summary>
    public static decimal? Price(Order order) => order.AverageFillPrice > 0 ? order.AverageFillPrice : order.TriggerPrice ?? order.LimitPrice;
}
