namespace SparkStacker.Trading.Strategies;

/// <summary>What a strategy says about a closed candle.</summary>
public enum SignalSide
{
    /// <summary>Nothing to do.</summary>
    Neutral,

    /// <summary>Be long.</summary>
    Buy,

    /// <summary>Be short.</summary>
    Sell,
}
