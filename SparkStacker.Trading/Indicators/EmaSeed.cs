namespace SparkStacker.Trading.Indicators;

/// <summary>What an exponential moving average starts from. The difference fades with each further value.</summary>
public enum EmaSeed
{
    /// <summary>The plain mean of the first <c>period</c> values.</summary>
    Mean,

    /// <summary>The first value, as most charts do.</summary>
    FirstValue,
}
