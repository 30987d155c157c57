namespace SparkStacker.Console.Backtests;

/// <summary>How far a backtest is.</summary>
public enum BacktestState
{
    /// <summary>Waits for the one before it.</summary>
    Queued,

    Running,

    Done,

    /// <summary>Ended with a problem.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The console ended while it ran.</summary>
    Interrupted,
}
