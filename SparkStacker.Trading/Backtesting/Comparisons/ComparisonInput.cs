using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>What is known of a strategy on one account in a period.</summary>
public sealed record ComparisonInput
{
    /// <summary>Length of the deciding candles; entries that are less than that apart may be the same.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Live trades that began and ended in the period, without hedges.</summary>
    public required IReadOnlyList<Trade> Live { get; init; }

    /// <summary>Trades of the backtest over the same period, each with the parameters that were in force at its entry.</summary>
    public required IReadOnlyList<BacktestTrade> Expected { get; init; }

    /// <summary>Signals with what became of them.</summary>
    public IReadOnlyList<SignalRecord> Signals { get; init; } = [];

    /// <summary>Live positions that began in the period and are open still.</summary>
    public IReadOnlyList<(PositionSide Side, DateTimeOffset EntryTime)> StillOpen { get; init; } = [];

    /// <summary>Positions whose stop, target or size a person changed.</summary>
    public IReadOnlySet<PositionId> Touched { get; init; } = new HashSet<PositionId>();

    /// <summary>Times at which another version of the parameters came into force.</summary>
    public IReadOnlyList<DateTimeOffset> VersionChanges { get; init; } = [];

    /// <summary>Seed of the bootstrap.</summary>
    public int Seed { get; init; } = 1;
}
