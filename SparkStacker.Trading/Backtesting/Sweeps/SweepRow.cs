using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>A set of a sweep with what it gave.</summary>
public sealed record SweepRow
{
    /// <summary>Index among the sets.</summary>
    public required int Index { get; init; }

    /// <summary>Its parameters.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>All figures of the whole run.</summary>
    public required BacktestFigures Figures { get; init; }

    /// <summary>Figures of the days to train on.</summary>
    public required SampleFigures InSample { get; init; }

    /// <summary>Figures of the days to test on; null where there are none.</summary>
    public required SampleFigures? OutOfSample { get; init; }

    /// <summary>The figure it is ranked by; null where it can't be said.</summary>
    public required double? Score { get; init; }

    /// <summary>Mean score of the sets one step away; null where there are none.</summary>
    public double? NeighbourScore { get; init; }

    /// <summary>Whether it is better than its neighbours by more than a standard deviation of all scores: probably luck.</summary>
    public bool IsLonePeak { get; init; }

    /// <summary>Chance that the Sharpe ratio of all days is above what the best of as many tries without skill would show, 0 to 1; see <see cref="DeflatedSharpe"/>.</summary>
    public double? DeflatedSharpe { get; init; }

    /// <summary>Moments of the daily returns, for <see cref="DeflatedSharpe"/>.</summary>
    internal ReturnMoments Moments { get; init; }

    /// <summary>Score on the training and testing days of each window.</summary>
    internal (double? Train, double? Test)[] Windows { get; init; } = [];
}
