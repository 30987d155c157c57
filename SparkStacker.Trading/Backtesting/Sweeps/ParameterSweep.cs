using System.Collections.Concurrent;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Runs a backtest for each set of a space, several at a time. Each worker has buffers of its own and keeps figures only, so that memory doesn't grow with the number of runs' trades.</summary>
public static class ParameterSweep
{
    /// <summary>Runs all sets.</summary>
    /// <param name="settings">What to try.</param>
    /// <param name="series">Candles.</param>
    /// <param name="progress">Told the number of finished sets, now and then, from any thread; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SweepResult Run(SweepSettings settings, CandleSeries series, Action<int>? progress, CancellationToken cancellationToken)
    {
        Backtest.Prepare(settings.Backtest, series, settings.Engine);
        _ = series.DayEnds;
        var rows = new SweepRow[settings.Space.Count];
        var done = 0;
        using var workers = new ThreadLocal<FastBacktest>(() => new FastBacktest(series));
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = cancellationToken };
        var queue = Partitioner.Create(Enumerable.Range(0, rows.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(queue, options, index =>
        {
            rows[index] = Row(settings, series, index, workers.Value!, cancellationToken);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return Ranking.Of(settings, rows);
    }

    /// <summary>Runs one set, of the space or not, and divides its days as the sweep does.</summary>
    /// <param name="settings">Sweep.</param>
    /// <param name="series">Candles.</param>
    /// <param name="set">Set, valid for the strategy.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SetEvaluation Evaluate(SweepSettings settings, CandleSeries series, ParameterSet set, CancellationToken cancellationToken)
    {
        var backtest = settings.Backtest with { Parameters = set };
        var run = Backtest.Run(backtest, series, Backtest.EngineFor(backtest, settings.Engine), cancellationToken);
        var days = new DaySums(series, run);
        var figures = BacktestFigures.Of(backtest, series, run);
        var (inSample, outOfSample) = Samples(settings.Samples, days, figures);
        var judged = outOfSample is null ? settings.Samples.Train : settings.Samples.Test;
        var returns = days.Returns.ToArray();
        return new SetEvaluation(set, figures, inSample, outOfSample, (outOfSample ?? inSample).Of(settings.Rank))
        {
            JudgedReturns = [.. judged.Select(day => returns[day])],
        };
    }

    private static SweepRow Row(SweepSettings settings, CandleSeries series, int index, FastBacktest worker, CancellationToken cancellationToken)
    {
        var set = settings.Space[index];
        var backtest = settings.Backtest with { Parameters = set };
        var run = settings.Engine == BacktestEngine.Fast && FastBacktest.CanRun(backtest)
            ? worker.Run(backtest)
            : FullBacktest.Run(backtest, series, cancellationToken);
        var days = new DaySums(series, run);
        var figures = BacktestFigures.Of(backtest, series, run);
        var (inSample, outOfSample) = Samples(settings.Samples, days, figures);
        return new SweepRow
        {
            Index = index,
            Parameters = set,
            Figures = figures,
            InSample = inSample,
            OutOfSample = outOfSample,
            Score = (outOfSample ?? inSample).Of(settings.Rank),
            Moments = ReturnMoments.Of(days.Returns),
            Windows = [.. settings.Samples.Windows.Select(w => (days.Figures(w.Train).Of(settings.Rank), days.Figures(w.Test).Of(settings.Rank)))],
        };
    }

    // Where no days are held back, the figures are those of the run itself: what its own backtest shows.
    private static (SampleFigures In, SampleFigures? Out) Samples(WalkForward samples, DaySums days, BacktestFigures figures) =>
        samples.Test.Length > 0 ? (days.Figures(samples.Train), days.Figures(samples.Test)) : (SampleFigures.Of(days.Returns.Length, figures), null);
}
