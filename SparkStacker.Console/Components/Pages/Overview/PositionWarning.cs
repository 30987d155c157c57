using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>What a trader must know of a position beyond its figures.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="IsBad">Money is at risk now; otherwise it is worth a look.</param>
internal sealed record PositionWarning(string Text, bool IsBad)
{
    /// <summary>Warnings of a position and its orders, the worst first.</summary>
    public static IReadOnlyList<PositionWarning> Of(EngineSnapshot snapshot, PositionView view)
    {
        var orders = snapshot.OpenOrders.Where(order => order.Position == view.Position.Id).ToList();
        var warnings = orders.Where(order => order.State == OrderState.Unknown).Select(order => Unknown(order, snapshot.RulesOf(order.Symbol))).ToList();
        if (!view.IsProtected && !view.IsClosing)
        {
            warnings.Add(Unprotected(orders.Find(order => order.Purpose == OrderPurpose.StopLoss)));
        }

        return [.. warnings.OrderByDescending(warning => warning.IsBad)];
    }

    /// <summary>Entry orders on their way while there is no position yet.</summary>
    public static IReadOnlyList<PositionWarning> OfEntries(EngineSnapshot snapshot) =>
    [
        .. from order in snapshot.OpenOrders
           where order.Purpose == OrderPurpose.Entry && snapshot.Positions.All(view => view.Position.Id != order.Position)
           select order.State == OrderState.Unknown
               ? Unknown(order, snapshot.RulesOf(order.Symbol))
               : new PositionWarning($"{OrderWords.Act(order, snapshot.RulesOf(order.Symbol))} is on its way to the venue.", IsBad: false),
    ];

    private static PositionWarning Unknown(Order order, MarketRules rules) => new(
        $"The outcome of an order is unknown since {Times.Second(order.UpdatedAt)}: {OrderWords.Act(order, rules)}. "
            + "It may have happened. The venue is being asked; new entries wait.",
        IsBad: false);

    private static PositionWarning Unprotected(Order? stop) => stop?.State switch
    {
        OrderState.Intended or OrderState.Sent => new("Not protected yet: the stop is on its way to the venue.", IsBad: false),
        OrderState.Unknown => new("Perhaps not protected: nobody knows yet whether the stop rests at the venue.", IsBad: true),
        _ => new("Not protected: no stop for the whole size rests at the venue. Close the position, or watch it.", IsBad: true),
    };
}
