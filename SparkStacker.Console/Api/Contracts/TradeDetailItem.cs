using SparkStacker.Console.Trades;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A closed position with why it was opened and how its orders filled.</summary>
internal sealed record TradeDetailItem(TradeItem Trade, DecisionItem? Decision, IReadOnlyList<ExecutionItem> Executions)
{
    public static TradeDetailItem Of(TradeDetail detail) => new(
        TradeItem.Of(detail.Trade), detail.Decision is { } decision ? DecisionItem.Of(decision) : null, [.. detail.Orders.Select(ExecutionItem.Of)]);
}
