namespace SparkStacker.Trading.Risk;

/// <summary>A limit that was changed.</summary>
/// <param name="Name">Name of the limit.</param>
/// <param name="Strategy">Strategy whose own limit it is; null for the account's.</param>
/// <param name="Old">Value before; null where the strategy had none of its own.</param>
/// <param name="New">Value now; null where the strategy has none of its own any more.</param>
public sealed record RiskLimitChange(string Name, string? Strategy, decimal? Old, decimal? New)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Strategy is null ? "" : Strategy + " ")}{Name} {Text(Old)} → {Text(New)}";

    private static string Text(decimal? value) => value is { } v ? RiskLimit.Text(v) : "the account's";
}
