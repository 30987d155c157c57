namespace SparkStacker.Trading.Risk.Rules;

internal sealed class ClockSkewRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => new(
        RiskRule.ClockSkew, RiskUnit.Seconds, (decimal)limits.MaxClockSkew.TotalSeconds,
        (decimal)(entry.ClockSkew?.Duration().TotalSeconds ?? 0));

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.ClockSkew, $"{failed.Limit:0.###} s", $"{failed.Value:0.###} s",
        $"This machine's clock is {failed.Value:0.###} s {(entry.ClockSkew > TimeSpan.Zero ? "ahead of" : "behind")} the venue's (limit {failed.Limit:0.###} s).");
}
