namespace SparkStacker.Trading.Execution;

/// <summary>Names an account; each start of a recording opens a new paper account and keeps the old ones.</summary>
/// <param name="Value">For example <c>paper-1</c>.</param>
public readonly record struct AccountId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
