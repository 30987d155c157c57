namespace SparkStacker.Trading.Risk;

/// <summary>The rules that may refuse an order or act on a position. The snake_case name of a member is the rule's stable code.</summary>
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

    /// <summary>The position could not be closed in full at its stop: below the venue's minimum for exits.</summary>
    MinimumExit,

    /// <summary>Leverage above the limit or the market's maximum.</summary>
    MaxLeverage,

    /// <summary>Notional of all positions too large for the equity.</summary>
    MaxExposure,

    /// <summary>Too much lost today.</summary>
    DailyLoss,

    /// <summary>Equity too far below its peak.</summary>
    Drawdown,

    /// <summary>Too much of the equity locked as margin.</summary>
    MarginBuffer,

    /// <summary>The liquidation price is too close.</summary>
    LiquidationDistance,

    /// <summary>Too many losses in a row; a pause follows.</summary>
    LossStreak,

    /// <summary>The machine's clock and the venue's differ.</summary>
    ClockSkew,

    /// <summary>Too many orders in a minute.</summary>
    OrderRate,

    /// <summary>On a venue that nets positions, another strategy holds the opposite side.</summary>
    Netting,

    /// <summary>A position has no stop at the venue.</summary>
    Unprotected,
}
