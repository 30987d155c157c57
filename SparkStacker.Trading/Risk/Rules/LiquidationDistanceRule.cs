namespace SparkStacker.Trading.Risk.Rules;

/// <summary>An entry that would have to be reduced at once is not made.</summary>
internal sealed class LiquidationDistanceRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits)
    {
        var available = entry.Account.Equity - entry.Account.Maintenance - MarginMath.Maintenance(entry.Size * entry.Price, entry.Rules.MaxLeverage);
        var liquidation = MarginMath.LiquidationPrice(
            entry.Price, entry.Account.NetSize + (entry.Sign * entry.Size), entry.Account.GrossSize + entry.Size, available, entry.Rules.MaxLeverage);
        return new(RiskRule.LiquidationDistance, RiskUnit.Percent, limits.ReduceAtLiquidationPercent,
            MarginMath.DistancePercent(entry.Price, liquidation) ?? decimal.MaxValue, IsMinimum: true);
    }

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.LiquidationDistance, Percent(failed.Limit), Percent(failed.Value),
        $"The liquidation price would be {Percent(failed.Value)} away (limit {Percent(failed.Limit)}).");
}
