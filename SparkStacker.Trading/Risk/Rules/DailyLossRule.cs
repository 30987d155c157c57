namespace SparkStacker.Trading.Risk.Rules;

internal sealed class DailyLossRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => entry.Stop?.Rule == RiskRule.DailyLoss
        ? Flag(RiskRule.DailyLoss, true)
        : new(RiskRule.DailyLoss, RiskUnit.Percent, limits.MaxDailyLossPercent, entry.Account.DailyLossPercent);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => entry.Stop is { } stop
        ? new(RiskRule.DailyLoss, stop.Limit, stop.Value, stop.Sentence)
        : new(RiskRule.DailyLoss, Percent(failed.Limit), Percent(failed.Value), $"{Percent(failed.Value)} lost today (limit {Percent(failed.Limit)}).");
}
