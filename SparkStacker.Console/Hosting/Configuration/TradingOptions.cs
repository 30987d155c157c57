namespace SparkStacker.Console.Hosting.Configuration;

/// <summary>Section <c>SparkStacker:Trading</c>: whose orders these are.</summary>
public sealed class TradingOptions
{
    public const string Section = "SparkStacker:Trading";

    public TradingMode Mode { get; set; } = TradingMode.Paper;
}
