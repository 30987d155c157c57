namespace SparkStacker.Trading.Risk;

/// <summary>Unit of a limit and its value.</summary>
public enum RiskUnit
{
    /// <summary>A number of things.</summary>
    Count,

    /// <summary>US dollars.</summary>
    Usd,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>A factor, such as leverage.</summary>
    Times,

    /// <summary>0 where the rule has nothing against it, 1 where it has.</summary>
    Flag,
}
