namespace SparkStacker.Trading.Risk.Rules;

/// <summary>
/// On a venue that nets, opposite positions in one market cancel each other out, and neither stop could reduce anything.
/// </summary>
internal sealed class NettingRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => Flag(RiskRule.Netting, entry.NettingConflict is not null);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.Netting, "one side", "both sides", entry.NettingConflict ?? "Another strategy holds the opposite side.");
}
