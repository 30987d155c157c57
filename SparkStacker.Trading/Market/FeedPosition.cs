namespace SparkStacker.Trading.Market;

/// <summary>The last step of a recording that was processed.</summary>
/// <param name="OpenTimeMs">Open time of the candle, Unix milliseconds.</param>
/// <param name="Step">Step inside the candle, from 0; counted over all markets where several are played together.</param>
public readonly record struct FeedPosition(long OpenTimeMs, int Step);
