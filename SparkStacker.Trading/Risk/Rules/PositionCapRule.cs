namespace SparkStacker.Trading.Risk.Rules;

internal sealed class PositionCapRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.PositionCap, RiskUnit.Usd, entry.MaxPositionUsd, entry.Size * entry.Price);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.PositionCap, $"${failed.Limit:0.00}", Usd(failed.Value), $"The position would be {Usd(failed.Value)} (limit ${failed.Limit:0.00}).");
}
