using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>What a risk rule found before an entry: the limit is the most, or the least where it is a minimum; the value is null where nothing can happen.</summary>
internal sealed record RiskCheckItem(RiskRule Rule, RiskUnit Unit, decimal Limit, bool IsMinimum, decimal? Value, decimal? Margin)
{
    public static RiskCheckItem Of(RiskCheck c) =>
        new(c.Rule, c.Unit, c.Limit, c.IsMinimum, c.Value == decimal.MaxValue ? null : c.Value, c.Value == decimal.MaxValue ? null : c.Margin);
}
