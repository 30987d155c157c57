using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Components.Pages.Trades;

/// <summary>What risk rules found, in words.</summary>
internal static class CheckWords
{
    /// <summary>"Margin buffer".</summary>
    public static string Rule(RiskRule rule) =>
        string.Concat(rule.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    public static string Found(in RiskCheck check) =>
        check.Unit == RiskUnit.Flag ? "clear" : check.Value == decimal.MaxValue ? "none" : Text(check.Unit, check.Value);

    public static string Limit(in RiskCheck check) =>
        check.Unit == RiskUnit.Flag ? "–" : (check.IsMinimum ? "at least " : "at most ") + Text(check.Unit, check.Limit);

    public static string Room(in RiskCheck check) => check.Unit == RiskUnit.Flag || check.Value == decimal.MaxValue ? "–" : Text(check.Unit, check.Margin);

    private static string Text(RiskUnit unit, decimal value) => unit switch
    {
        RiskUnit.Usd => Money.Text(value),
        RiskUnit.Percent => Percents.Text(value),
        RiskUnit.Seconds => Numbers.Plain(decimal.Round(value, 3)) + " s",
        RiskUnit.Times => Numbers.Plain(value) + "×",
        _ => Numbers.Plain(value),
    };
}
