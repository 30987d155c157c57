namespace SparkStacker.Trading.Strategies;

/// <summary>Section <c>SparkStacker:Strategies</c>, a list: strategies beside the built-in ones.</summary>
public sealed class StrategyOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Strategies";

    /// <summary>Further strategies, in the order in which people see them after the built-in ones.</summary>
    public IList<StrategyInstance> Instances { get; } = [];
}
