namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What sets are ranked by; more is better.</summary>
public enum SweepMetric
{
    /// <summary>Sharpe ratio.</summary>
    Sharpe,

    /// <summary>Sortino ratio.</summary>
    Sortino,

    /// <summary>Return by the deepest fall.</summary>
    Calmar,

    /// <summary>What equity gained, percent.</summary>
    Return,

    /// <summary>Wins by losses.</summary>
    ProfitFactor,

    /// <summary>Mean net P&amp;L of a trade.</summary>
    Expectancy,

    /// <summary>Wins as a part of all trades.</summary>
    WinRatio,

    /// <summary>The deepest fall, percent, below 0 so that more is better.</summary>
    Drawdown,
}
