namespace SparkStacker.Trading.Risk.Rules;

internal sealed class LossStreakRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => entry.Cooldown > TimeSpan.Zero
        ? new(RiskRule.LossStreak, RiskUnit.Seconds, 0, (decimal)entry.Cooldown.TotalSeconds)
        : new(RiskRule.LossStreak, RiskUnit.Count, limits.LossStreak, entry.LossStreak);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.LossStreak, "0 s", $"{failed.Value:0} s", $"A pause after losses in a row: {entry.Cooldown.TotalMinutes:0} min are left.");
}
