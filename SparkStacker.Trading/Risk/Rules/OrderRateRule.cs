namespace SparkStacker.Trading.Risk.Rules;

internal sealed class OrderRateRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.OrderRate, RiskUnit.Count, limits.OrdersPerMinute, entry.RecentOrders + 1);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.OrderRate, $"{failed.Limit}", $"{failed.Value}", $"The strategy made {entry.RecentOrders} orders in the last minute (limit {failed.Limit}).");
}
