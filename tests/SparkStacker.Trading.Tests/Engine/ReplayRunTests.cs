using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>The whole engine with its loop and queues over a real recording, as fast as it goes.</summary>
public sealed class ReplayRunTests
{
    // Orders of MACD 8-21-5 on the bundled three days. A change of it is a change of what gets traded: it needs a reason.
    private const string GoldenOrders = "b736bff3d9156c2e9b227b514233b2af7691538aed0408a6dca715c208949008";

    // The same with the limits of the account: four losses in a row pause the strategy for an hour.
    private const string GuardedOrders = "fb40876bc1643d53278e60f6d2bbdbdd0fdf5bd213fbbb9aaffeb5f4eda370f1";

    [Fact]
    public async Task Run_SameRecordingTwice_GivesTheSameOrdersAndTheGoldenOnes()
    {
        var first = await RunAsync(RiskOptions.ForBacktest());
        var second = await RunAsync(RiskOptions.ForBacktest());

        Assert.True(first.Trades.Count > 100, $"Only {first.Trades.Count} trades.");
        Assert.Equal(OrderHash(first), OrderHash(second));
        Assert.Equal(GoldenOrders, OrderHash(first));
        Assert.Equal(first.Trades.Values.Sum(t => t.NetPnl) - first.Positions.Values.Where(p => p.Size != 0).Sum(p => p.Fees), first.Ledger.Values.Sum(l => l.Amount) - 1_000m);
    }

    [Fact]
    public async Task Run_WithTheAccountsLimits_PausesAfterLossStreaks()
    {
        var guarded = await RunAsync(new RiskOptions());

        Assert.Equal(GuardedOrders, OrderHash(guarded));
        Assert.Contains(guarded.Events.Values.OfType<RiskLimitReached>(), e => e.Limit.Rule == RiskRule.LossStreak);
        Assert.Contains(guarded.Signals.Values, s => s.Refusal?.Rule == RiskRule.LossStreak);
        Assert.All(guarded.Signals.Values, s => Assert.True(s.Refusal is null or { Rule: RiskRule.LossStreak }));
    }

    [Fact]
    public async Task Run_RecordingStartedAgain_OpensANewAccountAndKeepsTheOld()
    {
        var store = new InMemoryEngineStore();
        await RunAsync(store, async engine =>
        {
            await UntilAsync(engine, s => s.Phase == EnginePhase.Ended);
            var answer = await engine.SendAsync(new RestartRecording("trader@example.com"), CancellationToken.None);
            Assert.True(answer.IsSuccess);
            await UntilAsync(engine, s => s.Phase == EnginePhase.Ended && s.Account.Id.Value == "paper-2");
        });

        Assert.Equal(["paper-1", "paper-2"], store.Accounts.Keys.Select(a => a.Value));
        var trades = store.Trades.Values.ToLookup(t => t.Account.Value);
        Assert.Equal(trades["paper-1"].Select(t => (t.EntryPrice, t.ExitPrice)), trades["paper-2"].Select(t => (t.EntryPrice, t.ExitPrice)));
        Assert.NotNull(store.Accounts.Values.First().ClosedAt);
    }

    [Fact]
    public async Task SendAsync_AfterTheEngineStopped_SaysThatNothingWasDone()
    {
        TradingEngine? stopped = null;
        await RunAsync(new InMemoryEngineStore(), engine =>
        {
            stopped = engine;
            return Task.CompletedTask;
        });
        Assert.Equal("engine_not_running", (await stopped!.SendAsync(new ReleaseKillSwitch("admin@example.com"), CancellationToken.None)).Error?.Code);
    }

    private static async Task<InMemoryEngineStore> RunAsync(RiskOptions risk)
    {
        var store = new InMemoryEngineStore();
        await RunAsync(store, engine => UntilAsync(engine, s => s.Phase == EnginePhase.Ended), risk);
        return store;
    }

    private static async Task RunAsync(InMemoryEngineStore store, Func<TradingEngine, Task> use, RiskOptions? risk = null)
    {
        // Switched on before it runs, so that the first candle counts.
        var state = new StrategyState(MacdCross.EthUsd.Id, true, ParameterSet.Default, null);
        var changes = new EngineChanges();
        changes.Strategies.Add(state);
        Assert.Null(store.Commit(changes));
        using var stopping = new CancellationTokenSource();
        var engine = new TradingEngine(
            store, new PaperVenueFactory(new InMemoryPaperVenueStore(), Options.Create(new PaperOptions())), new Recorded(), [MacdCross.EthUsd],
            Options.Create(risk ?? new RiskOptions()), TimeProvider.System, NullLogger<TradingEngine>.Instance);
        var running = engine.RunAsync(stopping.Token);
        await use(engine).WaitAsync(TimeSpan.FromMinutes(1));
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(EnginePhase.Stopped, engine.Snapshot.Phase);
    }

    private static async Task UntilAsync(TradingEngine engine, Func<EngineSnapshot, bool> holds)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = engine.OnChanged(() =>
        {
            if (holds(engine.Snapshot))
            {
                reached.TrySetResult();
            }
        });
        if (!holds(engine.Snapshot))
        {
            await reached.Task;
        }
    }

    private static string OrderHash(InMemoryEngineStore store) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        store.Orders.Values.Select(o => $"{o.Id} {o.Purpose} {o.Side} {o.Size} {o.TriggerPrice} {o.State} {o.FilledSize} {o.AverageFillPrice} {o.CreatedAt:O}")))));

    private sealed class Recorded : IMarketDataFeedFactory
    {
        public IMarketDataFeed Create() => new ReplayFeed(
            RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv"), null, null, MarketSymbol.EthUsd, 0, TimeProvider.System);
    }
}
