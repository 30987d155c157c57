namespace SparkStacker.Trading.Risk;

/// <summary>Section <c>SparkStacker:Risk</c>: limits that hold for all strategies.</summary>
public sealed class RiskOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Risk";

    /// <summary>Open positions in all, 1 or more.</summary>
    public int MaxOpenPositions { get; set; } = 5;

    /// <summary>Seconds without market data after which no entry is made, above 0.</summary>
    public double FeedStaleSeconds { get; set; } = 90;

    /// <summary>How strategies size that don't say so themselves.</summary>
    public SizingOptions Sizing { get; set; } = new();
}
