namespace SparkStacker.Trading.Risk.Rules;

/// <summary>A stop that is smaller than what the venue takes as an exit could never fill.</summary>
internal sealed class MinimumExitRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => new(
        RiskRule.MinimumExit, RiskUnit.Usd, entry.Rules.MinimumExitNotional, entry.Size * LowestExit(entry), IsMinimum: true);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.MinimumExit, $"${failed.Limit:0.00}", Usd(failed.Value),
        $"At its stop the position would be worth {Usd(failed.Value)}; the venue takes no exit below ${failed.Limit:0.00}.");

    // A long leaves lower at its stop, a short at its target; the stop's distance stands for both.
    private static decimal LowestExit(in EntryRequest entry) => entry.Price * (1 - (entry.StopLossPercent / 100m));
}
