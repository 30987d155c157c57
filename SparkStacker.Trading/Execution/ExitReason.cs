namespace SparkStacker.Trading.Execution;

/// <summary>What closed a position.</summary>
public enum ExitReason
{
    /// <summary>The opposite signal.</summary>
    Signal,

    /// <summary>The stop-loss.</summary>
    StopLoss,

    /// <summary>The take-profit.</summary>
    TakeProfit,

    /// <summary>A person.</summary>
    Manual,

    /// <summary>The kill switch or a risk rule.</summary>
    Risk,

    /// <summary>The venue took it away.</summary>
    Liquidation,
}
