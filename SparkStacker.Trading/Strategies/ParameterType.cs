namespace SparkStacker.Trading.Strategies;

/// <summary>Kind of a strategy parameter.</summary>
public enum ParameterType
{
    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Number with decimals.</summary>
    Number,

    /// <summary>0 or 1.</summary>
    Switch,

    /// <summary>Index into <see cref="StrategyParameter.Choices"/>.</summary>
    Choice,
}
