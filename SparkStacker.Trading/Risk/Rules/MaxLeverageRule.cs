namespace SparkStacker.Trading.Risk.Rules;

internal sealed class MaxLeverageRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.MaxLeverage, RiskUnit.Times, Math.Min(limits.MaxLeverage, entry.Rules.MaxLeverage), entry.Leverage);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.MaxLeverage, $"{failed.Limit:0.##}×", $"{failed.Value:0.##}×", $"The strategy's leverage is {failed.Value:0.##}× (limit {failed.Limit:0.##}×).");
}
