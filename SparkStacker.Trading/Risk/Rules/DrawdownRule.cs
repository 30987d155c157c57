namespace SparkStacker.Trading.Risk.Rules;

internal sealed class DrawdownRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => entry.Stop?.Rule == RiskRule.Drawdown
        ? Flag(RiskRule.Drawdown, true)
        : new(RiskRule.Drawdown, RiskUnit.Percent, limits.MaxDrawdownPercent, entry.Account.DrawdownPercent);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => entry.Stop is { } stop
        ? new(RiskRule.Drawdown, stop.Limit, stop.Value, stop.Sentence)
        : new(RiskRule.Drawdown, Percent(failed.Limit), Percent(failed.Value), $"Equity is {Percent(failed.Value)} below its peak (limit {Percent(failed.Limit)}).");
}
