using System.Collections.Immutable;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting.Sweeps;

public sealed class ParameterSweepTests
{
    private static readonly CandleSeries s_series = RandomMarket.Make(3, 12_000);
    private static readonly BacktestSettings s_settings = new() { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd, OpeningBalance = 10m };
    private static readonly ImmutableArray<ParameterRange> s_ranges = [new("fast", 4, 12, 2), new("slow", 8, 26, 6)];

    [Fact]
    public void Run_EachSet_HasTheFiguresOfItsOwnBacktest()
    {
        var settings = Settings(WalkForward.Of(s_series, 3)!);
        var result = ParameterSweep.Run(settings, s_series, null, CancellationToken.None);

        Assert.Equal(settings.Space.Count, result.Rows.Length);
        foreach (var row in result.Rows)
        {
            var backtest = s_settings with { Parameters = row.Parameters };
            var run = Backtest.Run(backtest, s_series, BacktestEngine.Fast, CancellationToken.None);
            Assert.Equal(BacktestFigures.Of(backtest, s_series, run), row.Figures);
            Assert.Equal(run.Trades.Count, row.InSample.Trades + row.OutOfSample!.Value.Trades);
            Assert.Equal((double)run.Trades.Sum(t => t.NetPnl), row.InSample.NetProfit + row.OutOfSample.Value.NetProfit, 9);
        }
    }

    [Fact]
    public void Run_AnyParallelism_GivesTheSameOrder()
    {
        var settings = Settings(WalkForward.Of(s_series, 2)!);
        var one = ParameterSweep.Run(settings with { Parallel = 1 }, s_series, null, CancellationToken.None);
        var four = ParameterSweep.Run(settings with { Parallel = 4 }, s_series, null, CancellationToken.None);

        Assert.Equal(one.Rows.Select(r => (r.Index, r.Score, r.NeighbourScore, r.DeflatedSharpe)), four.Rows.Select(r => (r.Index, r.Score, r.NeighbourScore, r.DeflatedSharpe)));
        Assert.Equal(one.Rows.Select(r => r.Score).OrderByDescending(s => s ?? double.NegativeInfinity), one.Rows.Select(r => r.Score));
    }

    [Fact]
    public void Run_EngineAndColumns_RankAlike()
    {
        var settings = Settings(WalkForward.Of(s_series, 2)!) with { Rank = SweepMetric.Return };
        var fast = ParameterSweep.Run(settings, s_series, null, CancellationToken.None);
        var full = ParameterSweep.Run(settings with { Engine = BacktestEngine.Full }, s_series, null, CancellationToken.None);

        Assert.Equal(fast.Rows.Select(r => (r.Index, r.Score)), full.Rows.Select(r => (r.Index, r.Score)));
    }

    [Fact]
    public void Run_WithoutTestingDays_ScoresByTheFiguresOfTheBacktest()
    {
        var settings = Settings(WalkForward.Of(s_series, 0)!);
        foreach (var rank in Enum.GetValues<SweepMetric>())
        {
            foreach (var row in ParameterSweep.Run(settings with { Rank = rank }, s_series, null, CancellationToken.None).Rows)
            {
                var (trades, equity) = (row.Figures.Trades, row.Figures.Equity);
                var expected = rank switch
                {
                    SweepMetric.Sharpe => equity.Sharpe,
                    SweepMetric.Sortino => equity.Sortino,
                    SweepMetric.Calmar => equity.Calmar,
                    SweepMetric.Return => (double)equity.ReturnPercent,
                    SweepMetric.ProfitFactor => (double?)trades.ProfitFactor,
                    SweepMetric.Expectancy => (double?)trades.Expectancy,
                    SweepMetric.WinRatio => trades.WinRatio,
                    _ => -(double)equity.Drawdown.Percent,
                };
                Assert.Equal(expected!.Value, row.Score!.Value, 12);
            }
        }
    }

    [Fact]
    public void Run_CalmarOfTestingDays_IsTheirAnnualReturnByTheirDeepestFall()
    {
        var row = ParameterSweep.Run(Settings(WalkForward.Of(s_series, 2)!), s_series, null, CancellationToken.None).Rows[0];
        var sample = row.OutOfSample!.Value;

        var annual = (Math.Pow(1 + (sample.ReturnPercent / 100), 365d / sample.Days) - 1) * 100;
        Assert.Equal(annual / sample.MaxDrawdownPercent, sample.Calmar!.Value, 9);
    }

    [Fact]
    public void Run_TestDaysChanged_LeavesWhatTrainingChose()
    {
        var samples = WalkForward.Of(s_series, 1)!;
        var split = s_series.DayEnds[samples.Windows[0].Split - 1] + 1;
        var other = new CandleSeries(s_series.Symbol, s_series.Interval, [.. s_series.Candles.ToArray().Select((c, i) =>
            i < split ? c : c with { Open = c.Open * 2, High = c.High * 2, Low = c.Low * 2, Close = c.Close * 2 })]);
        var before = ParameterSweep.Run(Settings(samples), s_series, null, CancellationToken.None);
        var after = ParameterSweep.Run(Settings(samples), other, null, CancellationToken.None);

        Assert.Equal(before.Picks[0].Best!.Index, after.Picks[0].Best!.Index);
        Assert.Equal(before.Picks[0].Train, after.Picks[0].Train);
        Assert.NotEqual(before.Picks[0].Test, after.Picks[0].Test);
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => ParameterSweep.Run(
            Settings(WalkForward.Of(s_series, 0)!), s_series, done => cancellation.Cancel(), cancellation.Token));
    }

    [Fact]
    public void Make_Grid_LeavesOutWhatTheStrategyRefuses()
    {
        var space = ParameterSpace.Make(s_settings, s_ranges, null, 1, out _)!;

        // 5 times 4 points; slow 8 refuses fast 8, 10 and 12.
        Assert.Equal((17, 3), (space.Count, space.Refused));
        Assert.All(Enumerable.Range(0, space.Count), i => Assert.Empty(s_settings.Strategy.Refuse(space[i])));
    }

    [Fact]
    public void Make_Random_DrawsTheSameSetsForTheSameSeed()
    {
        ImmutableArray<ParameterRange> ranges = [new("fast", 2, 60, 1), new("slow", 61, 300, 1), new("signal", 2, 60, 1)];
        var (one, same, other) = (Draw(7), Draw(7), Draw(8));

        Assert.Equal(200, one.Distinct().Count());
        Assert.Equal(one, same);
        Assert.NotEqual(one, other);

        string[] Draw(int seed)
        {
            var space = ParameterSpace.Make(s_settings, ranges, 200, seed, out _)!;
            return [.. Enumerable.Range(0, space.Count).Select(i => string.Join(',', space[i].Values))];
        }
    }

    [Theory]
    [InlineData("speed", 1, 2, 1, "no such parameter")]
    [InlineData("fast", 0, 10, 1, "outside 2 to 200")]
    [InlineData("fast", 4, 10, 0.5, "multiple of 1")]
    [InlineData("fast", 30, 40, 1, "shorter than the slow one")]
    public void Make_RangeThatCannotBe_SaysWhy(string name, double from, double to, double step, string expected)
    {
        var space = ParameterSpace.Make(s_settings, [new(name, (decimal)from, (decimal)to, (decimal)step)], null, 1, out var problem);

        Assert.Null(space);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_OfAPoint_AreOneStepAway()
    {
        var space = ParameterSpace.Make(s_settings, s_ranges, null, 1, out _)!;
        for (var i = 0; i < space.Count; i++)
        {
            var place = space.Place(i);
            int[] expected = [.. Enumerable.Range(0, space.Count).Where(j => space.Place(j).Zip(place, (a, b) => Math.Abs(a - b)).Sum() == 1)];
            Assert.Equal(expected, space.Neighbours(i).Order());
        }
    }

    [Fact]
    public void Of_Heatmap_IsTheMeanOverTheOtherParameters()
    {
        var space = ParameterSpace.Make(s_settings, [new("fast", 4, 6, 2), new("slow", 20, 26, 6), new("signal", 3, 5, 2)], null, 1, out _)!;
        var settings = Settings(WalkForward.Of(s_series, 0)!) with { Space = space };
        var result = ParameterSweep.Run(settings, s_series, null, CancellationToken.None);
        var map = Heatmap.Of(settings, result, 0, 1);

        var expected = result.Rows.Where(r => r.Parameters.Values["fast"] == 6 && r.Parameters.Values["slow"] == 26).Average(r => r.Score!.Value);
        Assert.Equal(expected, map.Scores[1][1]!.Value, 12);
    }

    [Fact]
    public void Of_WalkForward_CoversEachDayOnce()
    {
        var samples = WalkForward.Of(s_series, 3)!;

        Assert.Equal(Enumerable.Range(0, s_series.DayEnds.Length), samples.Windows.SelectMany(w => Enumerable.Range(w.Start, w.End - w.Start)));
        Assert.All(samples.Windows, w => Assert.True(w.Start < w.Split && w.Split < w.End));
        Assert.Null(WalkForward.Of(s_series, s_series.DayEnds.Length));
    }

    private static SweepSettings Settings(WalkForward samples) => new()
    {
        Backtest = s_settings,
        Space = ParameterSpace.Make(s_settings, s_ranges, null, 1, out _)!,
        Samples = samples,
        Parallel = 2,
    };
}
