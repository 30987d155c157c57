namespace SparkStacker.Trading.Risk;

/// <summary>One rule asked about one entry: what is allowed, what was found.</summary>
/// <param name="Rule">Rule.</param>
/// <param name="Unit">Unit of both numbers.</param>
/// <param name="Limit">What is allowed: the most, or the least where <paramref name="IsMinimum"/>.</param>
/// <param name="Value">What was found; the largest number there is where nothing can happen.</param>
/// <param name="IsMinimum">The value must be at least the limit.</param>
public readonly record struct RiskCheck(RiskRule Rule, RiskUnit Unit, decimal Limit, decimal Value, bool IsMinimum = false)
{
    /// <summary>How much room was left, in the unit; below 0 where the rule refuses.</summary>
    public decimal Margin => IsMinimum ? Value - Limit : Limit - Value;

    /// <summary>Whether the rule has nothing against the entry.</summary>
    public bool Passed => IsMinimum ? Value >= Limit : Value <= Limit;
}
