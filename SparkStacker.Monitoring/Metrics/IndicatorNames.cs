namespace SparkStacker.Monitoring.Metrics;

/// <summary>Names of indicators that have metrics and log lines of their own.</summary>
internal static class IndicatorNames
{
    public const string Macd = "macd";
}
