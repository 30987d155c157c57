namespace SparkStacker.Trading.Engine;

/// <summary>What became of a signal.</summary>
public enum SignalOutcome
{
    /// <summary>Executes at the next price.</summary>
    Pending,

    /// <summary>An entry was sent; its fill decides.</summary>
    Sent,

    /// <summary>Opened a position.</summary>
    Opened,

    /// <summary>A position in its direction was open already.</summary>
    AlreadyOpen,

    /// <summary>The strategy was off.</summary>
    StrategyOff,

    /// <summary>A risk rule refused the entry.</summary>
    HeldBack,

    /// <summary>The venue refused the entry, or its outcome is unknown.</summary>
    Failed,
}
