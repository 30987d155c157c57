namespace SparkStacker.Trading.Risk.Rules;

internal sealed class UnreconciledRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => Flag(RiskRule.Unreconciled, entry.UnreconciledReason is not null);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.Unreconciled, "0", "1", entry.UnreconciledReason ?? "State here and at the venue differ.");
}
