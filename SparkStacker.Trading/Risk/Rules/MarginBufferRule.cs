namespace SparkStacker.Trading.Risk.Rules;

internal sealed class MarginBufferRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => new(
        RiskRule.MarginBuffer, RiskUnit.Usd, entry.Account.Equity * (100m - limits.MarginBufferPercent) / 100m,
        entry.Account.MarginUsed + MarginMath.Initial(entry.Size * entry.Price, entry.Leverage));

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.MarginBuffer, Usd(failed.Limit), Usd(failed.Value),
        $"Margin of {Usd(failed.Value)} would be locked (limit {Usd(failed.Limit)}: the rest of the equity stays free).");
}
