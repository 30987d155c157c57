namespace SparkStacker.Trading.Risk.Rules;

internal sealed class OnePositionRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.OnePosition, RiskUnit.Count, 1, entry.StrategyPositions + 1);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.OnePosition, "1", $"{failed.Value}", "The strategy has a position in this market already (limit 1).");
}
