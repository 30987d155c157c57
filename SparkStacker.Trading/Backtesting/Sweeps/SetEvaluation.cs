using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What one set gives under the days of a sweep.</summary>
/// <param name="Parameters">Set.</param>
/// <param name="Figures">Figures of the whole run.</param>
/// <param name="InSample">Figures of the days to train on.</param>
/// <param name="OutOfSample">Figures of the days to test on; null where there are none.</param>
/// <param name="Score">The figure to rank by; null where it can't be said.</param>
public sealed record SetEvaluation(ParameterSet Parameters, BacktestFigures Figures, SampleFigures InSample, SampleFigures? OutOfSample, double? Score)
{
    /// <summary>Returns of the days that the set is judged by: those to test on, or all where there are none.</summary>
    internal double[] JudgedReturns { get; init; } = [];

    /// <summary>The days that the set is judged by.</summary>
    public SampleFigures Judged => OutOfSample ?? InSample;
}
