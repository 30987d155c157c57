namespace SparkStacker.Trading.Risk.Rules;

internal sealed class MaxOpenPositionsRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.MaxOpenPositions, RiskUnit.Count, limits.MaxOpenPositions, entry.Account.Positions + 1);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.MaxOpenPositions, $"{failed.Limit}", $"{failed.Value}", $"{entry.Account.Positions} positions are open (limit {failed.Limit}).");
}
