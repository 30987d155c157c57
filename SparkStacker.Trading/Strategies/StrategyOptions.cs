namespace SparkStacker.Trading.Strategies;

/// <summary>The list <c>SparkStacker:Strategies</c>: strategies beside the built-in ones.</summary>
public sealed class StrategyOptions
{
    /// <summary>Configuration section that holds the list.</summary>
    public const string Section = "SparkStacker";

    /// <summary>Further strategies, in the order in which people see them after the built-in ones.</summary>
    public IList<StrategyInstance> Strategies { get; set; } = [];
}
