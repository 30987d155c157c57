namespace SparkStacker.Trading.Strategies;

/// <summary>Name of a strategy instance, for example <c>macd_eth_usd</c>.</summary>
/// <param name="Value">Lower case letters, digits and underscores.</param>
public readonly record struct StrategyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
