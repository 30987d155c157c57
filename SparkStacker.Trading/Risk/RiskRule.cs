namespace SparkStacker.Trading.Risk;

/// <summary>The rules that may refuse an order. The snake_case name of a member is the rule's stable code.</summary>
public enum RiskRule
{
    /// <summary>The kill switch is engaged.</summary>
    KillSwitch,

    /// <summary>No market data for too long.</summary>
    FeedStale,

    /// <summary>State here and at the venue is not reconciled, or the outcome of an order is unknown.</summary>
    Unreconciled,

    /// <summary>The journal can't be written.</summary>
    Storage,

    /// <summary>The strategy has a position in this market already.</summary>
    OnePosition,

    /// <summary>Too many open positions in all.</summary>
    MaxOpenPositions,

    /// <summary>The position would be larger than its cap.</summary>
    PositionCap,

    /// <summary>Below the venue's minimum notional, or below one lot.</summary>
    MinimumSize,
}
