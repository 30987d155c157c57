namespace SparkStacker.Trading.Risk.Rules;

internal sealed class UnprotectedRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => Flag(RiskRule.Unprotected, entry.Unprotected is not null);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.Unprotected, "0", "1", entry.Unprotected ?? "A position has no stop at the venue.");
}
