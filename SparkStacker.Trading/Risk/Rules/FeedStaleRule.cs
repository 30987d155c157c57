namespace SparkStacker.Trading.Risk.Rules;

internal sealed class FeedStaleRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) =>
        new(RiskRule.FeedStale, RiskUnit.Seconds, (decimal)limits.FeedStale.TotalSeconds, (decimal)entry.FeedAge.TotalSeconds);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) =>
        new(RiskRule.FeedStale, $"{failed.Limit:0.##} s", $"{failed.Value:0} s", $"No market data for {failed.Value:0} s (limit {failed.Limit:0.##} s).");
}
