namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Where inside its candle something happened: the three updates that a candle is played as.</summary>
internal enum ExitStep : byte
{
    Open,
    Extremes,
    Close,
}
