namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>Why live trading and its backtest differ. The snake_case name of a member is its stable code.</summary>
public enum ComparisonCause
{
    /// <summary>Other prices for the same decisions.</summary>
    Slippage,

    /// <summary>Other fees.</summary>
    Fee,

    /// <summary>Other funding.</summary>
    Funding,

    /// <summary>Another size: partial fills, or sizing by another equity.</summary>
    Size,

    /// <summary>A signal that live trading did not follow: a risk rule or the venue refused it.</summary>
    MissedSignal,

    /// <summary>The strategy was switched off.</summary>
    StrategyOff,

    /// <summary>The engine did not see the candle: it was down, or had no market data.</summary>
    RestartGap,

    /// <summary>A person closed the position, or moved its stop or target.</summary>
    ManualAction,

    /// <summary>A risk rule, the kill switch or the venue's liquidation closed the position.</summary>
    RiskAction,

    /// <summary>The parameters changed while the position was open.</summary>
    ParameterChange,

    /// <summary>Follows from an earlier difference: another position was open at the time.</summary>
    EarlierDifference,

    /// <summary>The position is open still where the backtest has closed it.</summary>
    StillOpen,

    /// <summary>A live trade that the backtest doesn't have.</summary>
    UnexpectedTrade,
}
