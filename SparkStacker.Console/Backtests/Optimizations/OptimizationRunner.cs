using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Carries sweeps out, and tells how far the running one is.</summary>
internal sealed class OptimizationRunner(
    OptimizationBook book, BacktestData data, BacktestStrategies strategies, IEngineReader engine, ILogger<OptimizationRunner> logger)
    : HeavyWork<OptimizationRow>(book, logger)
{
    public const string KindName = "optimization";

    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(250);

    private readonly OptimizationBook _book = book;

    public override string Kind => KindName;

    protected override async Task<JobOutcome> WorkAsync(string id, CancellationToken cancellationToken)
    {
        var order = (await _book.FindAsync(id, cancellationToken))!.Order;
        try
        {
            return await QuietThread.RunAsync(KindName, () => Run(id, order, cancellationToken));
        }
        finally
        {
            _book.Report(id, null);
        }
    }

    private JobOutcome Run(string id, OptimizationOrder order, CancellationToken cancellationToken)
    {
        var (backtest, space, problems) = OptimizationCheck.Read(order, strategies.All);
        if (backtest is null || space is null)
        {
            return new JobOutcome(string.Join(" ", problems), null, null);
        }

        var (series, problem) = data.Load(order.Backtest, cancellationToken);
        if (series is null)
        {
            return new JobOutcome(problem, null, null);
        }

        if (WalkForward.Of(series, order.Windows) is not { } samples)
        {
            return new JobOutcome($"walkForward: {order.Windows} windows need {2 * order.Windows} days with candles, and there are {series.DayEnds.Length}.", null, null);
        }

        var settings = new SweepSettings
        {
            Backtest = backtest,
            Space = space,
            Samples = samples,
            Rank = order.Rank,
            Parallel = QuietThread.MostThreads,
            Engine = BacktestEngine.Fast,
        };
        var started = TimeProvider.System.GetTimestamp();
        var found = ParameterSweep.Run(settings, series, Teller(id, space.Count, started), cancellationToken);
        var current = Current(order.Backtest.Strategy);
        var suggestion = Suggestion.Of(settings, series, found, current, order.Seed, cancellationToken);
        var report = OptimizationReport.Of(settings, series, found, suggestion, current, TimeProvider.System.GetElapsedTime(started));
        var summary = new OptimizationSummary(space.Count, report.Top[0].Parameters, report.Top[0].Score, suggestion.Warnings.Length);
        return new JobOutcome(null, JsonSerializer.Serialize(summary, StoredJson.Options), OptimizationResult.Of(settings, found, report).Pack());
    }

    // Sets end by the thousand a second; pages hear of it a few times.
    private Action<int> Teller(string id, int total, long started)
    {
        var told = started;
        _book.Report(id, new OptimizationProgress(0, total, null));
        return done =>
        {
            var now = TimeProvider.System.GetTimestamp();
            var before = Volatile.Read(ref told);
            if (TimeProvider.System.GetElapsedTime(before, now) >= s_pace && Interlocked.CompareExchange(ref told, now, before) == before)
            {
                var elapsed = TimeProvider.System.GetElapsedTime(started, now).TotalSeconds;
                _book.Report(id, new OptimizationProgress(done, total, Math.Round(elapsed / done * (total - done), 1)));
            }
        };
    }

    private ParameterSet Current(string strategy) =>
        engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == strategy)?.Parameters ?? ParameterSet.Default;
}
