namespace SparkStacker.Trading.Execution;

/// <summary>What an order is for.</summary>
public enum OrderPurpose
{
    /// <summary>Opens a position.</summary>
    Entry,

    /// <summary>Closes a position by signal, by hand or by a rule.</summary>
    Close,

    /// <summary>Rests at the venue and closes the position at a loss limit.</summary>
    StopLoss,

    /// <summary>Rests at the venue and closes the position at a gain.</summary>
    TakeProfit,
}
