namespace SparkStacker.Trading.Backtesting;

/// <summary>When a decision on a closed candle is carried out.</summary>
public enum FillMoment
{
    /// <summary>At the open of the next candle, whatever the gap: the first price that a live decision could meet.</summary>
    NextOpen,

    /// <summary>At the close that decided. Flatters the result: nobody trades at a price that is just being made.</summary>
    Close,
}
