namespace SparkStacker.Trading.Strategies;

/// <summary>A strategy's answer to a closed candle.</summary>
/// <param name="Side">Direction.</param>
/// <param name="Confidence">0 to 1; 0 where neutral.</param>
public readonly record struct Signal(SignalSide Side, double Confidence)
{
    /// <summary>Nothing to do.</summary>
    public static readonly Signal Neutral = new(SignalSide.Neutral, 0);
}
