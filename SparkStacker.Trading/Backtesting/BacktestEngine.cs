namespace SparkStacker.Trading.Backtesting;

/// <summary>What carries a backtest out. Both give the same trades.</summary>
public enum BacktestEngine
{
    /// <summary>Columns of whole numbers.</summary>
    Fast,

    /// <summary>The engine itself: orders, ledger, stops at the paper venue.</summary>
    Full,
}
