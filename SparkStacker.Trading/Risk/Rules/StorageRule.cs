namespace SparkStacker.Trading.Risk.Rules;

internal sealed class StorageRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => Flag(RiskRule.Storage, entry.StorageFault is not null);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.Storage, "writable", "not writable", $"The journal can't be written: {entry.StorageFault}");
}
