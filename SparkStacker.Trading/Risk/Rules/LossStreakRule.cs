namespace SparkStacker.Trading.Risk.Rules;

internal sealed class LossStreakRule : EntryRule
{
    public override RiskCheck Check(in EntryRequest entry, RiskLimits limits) => entry.Cooldown > TimeSpan.Zero
        ? new(RiskRule.LossStreak, RiskUnit.Seconds, 0, (decimal)entry.Cooldown.TotalSeconds)
        : new(RiskRule.LossStreak, RiskUnit.Count, limits.LossStreak, entry.LossStreak);

    public override RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed) => new(
        RiskRule.LossStreak, "no pause", $"{Minutes(entry)} of it left", $"A pause after losses in a row: {Minutes(entry)} are left.");

    private static string Minutes(in EntryRequest entry) => entry.Cooldown.TotalMinutes < 1 ? $"{entry.Cooldown.TotalSeconds:0} s" : $"{entry.Cooldown.TotalMinutes:0} min";
}
