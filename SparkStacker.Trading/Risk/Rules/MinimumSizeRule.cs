namespace SparkStacker.Trading.Risk.Rules;

internal sealed class MinimumSizeRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => entry.Size < entry.Rules.Lot
        ? new(RiskRule.MinimumSize, RiskUnit.Usd, entry.Rules.Lot * entry.Price, entry.WantedNotional, IsMinimum: true)
        : new(RiskRule.MinimumSize, RiskUnit.Usd, entry.Rules.MinimumNotional, entry.Size * entry.Price, IsMinimum: true);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => entry.Size < entry.Rules.Lot
        ? new(RiskRule.MinimumSize, Usd(failed.Limit), Usd(failed.Value),
            $"One lot of {entry.Rules.Lot} {entry.Rules.Symbol.BaseAsset} costs {Usd(failed.Limit)}, more than {Source(entry)}.")
        : new(RiskRule.MinimumSize, $"${failed.Limit:0.00}", Usd(failed.Value),
            $"The order would be {Usd(failed.Value)}; the venue's minimum is ${failed.Limit:0.00}.");

    private static string Source(in EntryRequest entry) => entry.WantedNotional == entry.MaxPositionUsd
        ? $"the cap of ${entry.MaxPositionUsd:0.00}"
        : $"the {Usd(entry.WantedNotional)} that {entry.SizingMethod.Words()} gives";
}
