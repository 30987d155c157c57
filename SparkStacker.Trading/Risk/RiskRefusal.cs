namespace SparkStacker.Trading.Risk;

/// <summary>Why an order was not sent.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Limit">What is allowed, with unit, for example "90 s".</param>
/// <param name="Value">What was found, with unit.</param>
/// <param name="Sentence">The whole reason for people.</param>
public sealed record RiskRefusal(RiskRule Rule, string Limit, string Value, string Sentence)
{
    /// <summary>Stable snake_case code of the rule.</summary>
    public string Code => string.Concat(Rule.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
