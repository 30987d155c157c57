namespace SparkStacker.Trading.Execution;

/// <summary>Identifies a position from its first fill to flat, and the trade that it becomes.</summary>
/// <param name="Value">Derived from account, strategy and deciding candle, so that a retry repeats it.</param>
public readonly record struct PositionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
