using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Which sets somebody wants tried, and what they are ranked by.</summary>
public sealed record OptimizationOrder
{
    /// <summary>Strategy, candles, costs, and the parameters that stay.</summary>
    public required BacktestOrder Backtest { get; init; }

    /// <summary>Values to try, one range a parameter.</summary>
    public List<ParameterRange> Ranges { get; init; } = [];

    /// <summary>How many sets to draw; null tries the whole grid.</summary>
    public int? Random { get; init; }

    /// <summary>Seed of the draw and of the bootstrap.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Windows of days to train and to test on; 0 ranks by all days.</summary>
    public int Windows { get; init; } = 4;

    public SweepMetric Rank { get; init; }
}
