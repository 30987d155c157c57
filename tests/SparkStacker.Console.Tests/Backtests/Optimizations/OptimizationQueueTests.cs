using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Backtests.Optimizations;

public sealed class OptimizationQueueTests
{
    private static readonly OptimizationOrder s_small = Order(new ParameterRange("fast", 6, 10, 2), new ParameterRange("slow", 20, 26, 3)) with { Windows = 2 };

    // Long enough to be caught in the middle, wherever it runs: tens of thousands of sets over ten days.
    private static readonly OptimizationOrder s_long = Order(new ParameterRange("fast", 2, 40, 1), new ParameterRange("slow", 41, 100, 1), new ParameterRange("signal", 2, 20, 1));

    [Fact]
    public async Task Sweep_OverTheRecording_GivesWhatTheSweepItselfGives()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);

        var id = await StartAsync(bench, s_small);
        var job = await bench.UntilAsync(id, j => j.State == BacktestState.Done);

        var (settings, series) = Settings(s_small);
        var expected = ParameterSweep.Run(settings, series, null, default);
        var result = (await bench.Sweeps.ResultAsync(id, default))!;
        Assert.Equal(9, job.Summary!.Sets);
        Assert.Equal(expected.Rows.Select(r => r.Score), result.Report.Top.Select(t => t.Score));
        Assert.Equal(expected.Rows.Select(r => r.DeflatedSharpe), result.Report.Top.Select(t => t.DeflatedSharpe));
        Assert.Equal(expected.Picks.Select(p => p.Test), result.Report.Windows.Select(w => w.Test));
        Assert.Equal(Heatmap.Of(settings, expected, 1, 0).Scores, result.Map(s_small, 1, 0).Scores);
        var suggestion = result.Report.Suggestion;
        Assert.Equal((9, expected.Rows[0].Score, 1), (suggestion.Tries, suggestion.Proposed.Score, suggestion.CurrentVersion));
        Assert.Equal(ParameterSweep.Evaluate(settings, series, ParameterSet.Default, default).Score, suggestion.Current.Score);
        Assert.Contains("short_period", suggestion.Warnings.Select(w => w.Code));
    }

    [Fact]
    public async Task Queue_RestartedInTheMiddleOfASweep_SaysSoAndGoesOnWithWhatWaited()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        var ran = await StartAsync(bench, s_long);
        var waited = await StartAsync(bench, s_small);
        var progress = (await bench.UntilAsync(ran, j => j.Progress is { Done: > 0 })).Progress!;
        await bench.Queue.StopAsync(default);

        var after = bench.Restarted();
        await after.Queue.StartAsync(default);
        await after.UntilAsync(waited, j => j.State == BacktestState.Done);
        await after.Queue.StopAsync(default);

        var interrupted = (await after.Sweeps.FindAsync(ran, default))!;
        Assert.Equal((BacktestState.Interrupted, "The console ended while it ran. Run it again to have its result."), (interrupted.State, interrupted.Problem));
        Assert.True(progress.Done < progress.Total && progress.RemainingSeconds > 0);
    }

    [Fact]
    public async Task Cancel_WhileItRuns_EndsItAndLetsTheNextOneRun()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        var id = await StartAsync(bench, s_long);
        await bench.UntilAsync(id, j => j.Progress is { Done: > 0 });
        var backtest = (await bench.Starter().HandleAsync(new StartBacktest(new BacktestOrder { Strategy = "macd_eth_usd" }), default)).Message!;
        Assert.Equal(BacktestState.Queued, (await bench.Book.FindAsync(backtest, default))!.State);

        Assert.True((await new CancelOptimizationHandler(bench.SweepRunner).HandleAsync(new CancelOptimization(id), default)).IsSuccess);
        await bench.UntilAsync(backtest, BacktestState.Done);

        var job = (await bench.Sweeps.FindAsync(id, default))!;
        Assert.Equal((BacktestState.Cancelled, "Somebody stopped it."), (job.State, job.Problem));
        Assert.Null(job.Progress);
        Assert.True((await new DeleteOptimizationHandler(bench.Sweeps).HandleAsync(new DeleteOptimization(id), default)).IsSuccess);
        Assert.Null(await bench.Sweeps.FindAsync(id, default));
    }

    [Fact]
    public async Task Start_WithWhatCannotRun_NamesEachProblem()
    {
        await using var bench = await BacktestBench.CreateAsync();
        var order = Order(new ParameterRange("fast", 16, 4, 2), new ParameterRange("fast", 4, 16, 2)) with { Windows = 101, Random = 0 };

        var error = (await bench.SweepStarter().HandleAsync(new StartOptimization(order), default)).Error!;

        Assert.Equal("invalid_optimization", error.Code);
        Assert.Contains("fast is given twice", error.Message, StringComparison.Ordinal);
        Assert.Contains("fast from 16 to 4 by 2 is no range", error.Message, StringComparison.Ordinal);
        Assert.Contains("walkForward: 101 is outside 0 to 100.", error.Message, StringComparison.Ordinal);
        Assert.Contains("random: 0 is outside 1 to 50000.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithParametersInForce_KeepsWhatIsNotSwept()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        var inForce = new ParameterSet(4, ParameterSet.Default.Values.SetItem("fast", 7).SetItem("signal", 6));
        bench.Engine.Snapshot = bench.Engine.Snapshot with { Strategies = [Snapshots.Strategy(MacdCross.EthUsd, inForce)] };

        var id = await StartAsync(bench, s_small);

        Assert.Equal([new("signal", 6)], (await bench.Sweeps.FindAsync(id, default))!.Order.Backtest.Parameters);
        await bench.UntilAsync(id, j => j.State == BacktestState.Done);
        var suggestion = (await bench.Sweeps.ResultAsync(id, default))!.Report.Suggestion;
        Assert.Equal((4, 7, 6), (suggestion.CurrentVersion, suggestion.Current.Parameters["fast"], suggestion.Proposed.Parameters["signal"]));
        Assert.Equal(["fast", "slow"], suggestion.Changes.Keys);
    }

    private static OptimizationOrder Order(params ParameterRange[] ranges) => new() { Backtest = new BacktestOrder { Strategy = "macd_eth_usd" }, Ranges = [.. ranges] };

    private static (SweepSettings Settings, CandleSeries Series) Settings(OptimizationOrder order)
    {
        var (backtest, space, _) = OptimizationCheck.Read(order, StrategyCatalogue.BuiltIn);
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, RecordingReader.Read(BundledRecording.Path, default).Candles);
        return (new SweepSettings { Backtest = backtest!, Space = space!, Samples = WalkForward.Of(series, order.Windows)!, Rank = order.Rank, Engine = BacktestEngine.Fast }, series);
    }

    private static async Task<string> StartAsync(BacktestBench bench, OptimizationOrder order)
    {
        var result = await bench.SweepStarter().HandleAsync(new StartOptimization(order), default);
        Assert.Null(result.Error);
        return result.Message!;
    }
}
