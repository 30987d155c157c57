using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

public sealed class HedgedBacktestTests
{
    [Fact]
    public void Hedged_AskedForTheFastWay_TakesTheEngineAndTradesBothSides()
    {
        var series = RandomMarket.Make(5, 3_000);
        var plain = BacktestCases.Settings(MacdCross.EthUsd, "plain", 100m, 100_000m);
        var hedged = plain with { Parameters = plain.Parameters with { Values = plain.Parameters.Values.SetItem("hedge_enabled", 1m) } };

        Assert.False(FastBacktest.CanRun(hedged));
        Assert.Equal(BacktestEngine.Full, Backtest.EngineFor(hedged, BacktestEngine.Fast));
        var run = Backtest.Run(hedged, series, BacktestEngine.Full, CancellationToken.None);
        var alone = Backtest.Run(plain, series, BacktestEngine.Full, CancellationToken.None);

        Assert.True(alone.Trades.Count > 10);
        Assert.True(run.Trades.Count > alone.Trades.Count);
        var first = run.Trades[0].EntryTimeMs;
        var sides = Enumerable.Range(0, 4).Select(i => run.Trades[i]).Where(t => t.EntryTimeMs == first).Select(t => t.Side).Order();
        Assert.Equal([PositionSide.Long, PositionSide.Short], sides);
    }

    [Fact]
    public void Hedged_ARatioOfZero_IsNoHedge()
    {
        var plain = BacktestCases.Settings(MacdCross.EthUsd, "plain", 100m, 100_000m);
        var values = plain.Parameters.Values.SetItem("hedge_enabled", 1m).SetItem("hedge_ratio", 0m);
        Assert.True(FastBacktest.CanRun(plain with { Parameters = plain.Parameters with { Values = values } }));
    }
}
