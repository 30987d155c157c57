namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What a sweep tries and how it ranks.</summary>
public sealed record SweepSettings
{
    /// <summary>Strategy, costs and the parameters that stay.</summary>
    public required BacktestSettings Backtest { get; init; }

    /// <summary>Sets.</summary>
    public required ParameterSpace Space { get; init; }

    /// <summary>Days to train and to test on.</summary>
    public required WalkForward Samples { get; init; }

    /// <summary>Figure to rank by: of the test days where there are any, of all days otherwise.</summary>
    public SweepMetric Rank { get; init; }

    /// <summary>Runs at the same time, at least 1.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>What carries the runs out.</summary>
    public BacktestEngine Engine { get; init; }
}
