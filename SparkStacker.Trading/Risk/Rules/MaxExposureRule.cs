namespace SparkStacker.Trading.Risk.Rules;

internal sealed class MaxExposureRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => new(
        RiskRule.MaxExposure, RiskUnit.Usd, entry.Account.Equity * limits.MaxExposurePercent / 100m, entry.Account.Exposure + (entry.Size * entry.Price));

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.MaxExposure, Usd(failed.Limit), Usd(failed.Value),
        $"All positions together would be {Usd(failed.Value)} (limit {Usd(failed.Limit)} at an equity of {Usd(entry.Account.Equity)}).");
}
