using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Comparisons;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting.Comparisons;

/// <summary>A whole paper run over a recording beside the backtest of the same candles.</summary>
public sealed class PaperRunComparisonTests
{
    private static readonly string s_file = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");

    [Fact]
    public async Task PaperRun_WithTheSameCosts_AgreesWithItsBacktestToTheLastDecimal()
    {
        var store = await RunAsync(new PaperOptions { MakerFeePercent = 0.045m }, RiskOptions.ForBacktest());

        var comparison = Compare(store, 0);

        Assert.True(comparison.Matched > 100, $"Only {comparison.Matched} trades.");
        Assert.Equal((comparison.Trades.Length, 0m), (comparison.Matched, comparison.Difference));
        Assert.Empty(comparison.Causes);
        Assert.True(comparison.Band!.Contains(comparison.LiveNet));
    }

    [Fact]
    public async Task PaperRun_WithSlippage_DiffersBySlippageAndItsFees()
    {
        var store = await RunAsync(new PaperOptions { MakerFeePercent = 0.045m, SlippageBps = 2 }, RiskOptions.ForBacktest());

        var comparison = Compare(store, 0);

        Assert.True(comparison.Causes.Single(c => c.Cause == ComparisonCause.Slippage).Amount < 0);
        Assert.Equal(comparison.Difference, comparison.Causes.Sum(c => c.Amount));
        Assert.Empty(Compare(store, 2).Causes);
    }

    [Fact]
    public async Task PaperRun_PausedByItsLimits_ExplainsEachMissedTradeByTheRule()
    {
        var store = await RunAsync(new PaperOptions { MakerFeePercent = 0.045m }, new RiskOptions());

        var comparison = Compare(store, 0);

        var missed = comparison.Trades.Where(t => t.Live is null).ToArray();
        Assert.NotEmpty(missed);
        Assert.All(missed, t => Assert.Equal(ComparisonCause.MissedSignal, t.Causes.Single().Cause));
        Assert.Contains(missed, t => t.Causes.Single().Why.Contains("losses", StringComparison.Ordinal));
        Assert.Equal(comparison.Difference, comparison.Causes.Sum(c => c.Amount));
    }

    private static LiveComparison Compare(InMemoryEngineStore store, decimal slippageBps)
    {
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, RecordingReader.Read(s_file, CancellationToken.None).Candles);
        var settings = new BacktestSettings { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd, SlippageBps = slippageBps };
        var run = Backtest.Run(settings, series, Backtest.EngineFor(settings, BacktestEngine.Fast), CancellationToken.None);

        // The feed gives the candles before the account's start as history: they warm up and trade nothing.
        var start = store.Events.Values.First().Time;
        return LiveComparison.Of(new ComparisonInput
        {
            Interval = Interval.OneMinute,
            Live = [.. store.Trades.Values],
            Expected = [.. run.Trades.Where(t => t.EntryTime >= start)],
            Signals = [.. store.Signals.Values],
        });
    }

    private static async Task<InMemoryEngineStore> RunAsync(PaperOptions costs, RiskOptions risk)
    {
        var store = new InMemoryEngineStore();
        var changes = new EngineChanges();
        changes.Strategies.Add(new StrategyState(MacdCross.EthUsd.Id, true, ParameterSet.Default, null));
        Assert.Null(store.Commit(changes));
        using var stopping = new CancellationTokenSource();
        var engine = new TradingEngine(
            store, new PaperVenueFactory(new InMemoryPaperVenueStore(), Options.Create(costs)), new Recorded(), [MacdCross.EthUsd],
            Options.Create(risk), TimeProvider.System, NullLogger<TradingEngine>.Instance);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = engine.OnChanged(() =>
        {
            if (engine.Snapshot.Phase == EnginePhase.Ended)
            {
                ended.TrySetResult();
            }
        });
        var running = engine.RunAsync(stopping.Token);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(5));
        return store;
    }

    private sealed class Recorded : IMarketDataFeedFactory
    {
        public IMarketDataFeed Create() => new ReplayFeed(s_file, null, null, MarketSymbol.EthUsd, 0, TimeProvider.System);
    }
}
