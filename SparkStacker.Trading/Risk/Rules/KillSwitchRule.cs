namespace SparkStacker.Trading.Risk.Rules;

internal sealed class KillSwitchRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => Flag(RiskRule.KillSwitch, entry.KillSwitchReason is not null);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.KillSwitch, "released", "engaged", $"Trading is stopped: {entry.KillSwitchReason}");
}
