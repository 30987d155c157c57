using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;
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

/// <summary>The whole engine with a strategy whose code doesn't come back.</summary>
public sealed class StrategyHangTests
{
    [Fact]
    public async Task KillSwitch_WhileAStrategyHangs_ClosesAndReportsAllTheSame()
    {
        using var release = new ManualResetEventSlim();
        using var hangs = new ManualResetEventSlim();
        var store = new InMemoryEngineStore();
        var definition = ScriptedStrategy.Definition(new Dictionary<int, SignalSide>(), "hanging") with { Create = _ => new HangingStrategy(hangs, release) };
        var changes = new EngineChanges();
        changes.Strategies.Add(new StrategyState(definition.Id, true, ParameterSet.Default, null));
        Assert.Null(store.Commit(changes));
        using var stopping = new CancellationTokenSource();
        var engine = new TradingEngine(
            store, new PaperVenueFactory(new InMemoryPaperVenueStore(), Options.Create(new PaperOptions())), new Recorded(), [definition, MacdCross.EthUsd],
            Options.Create(new RiskOptions()), TimeProvider.System, NullLogger<TradingEngine>.Instance);
        var running = engine.RunAsync(stopping.Token);
        Assert.True(hangs.Wait(TimeSpan.FromSeconds(20)), "The strategy was never asked.");

        var answer = await engine.SendAsync(new EngageKillSwitch(true, "it hangs", "trader@example.com"), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
        await UntilAsync(engine, s => s.KillSwitchReport is { IsDone: true } && s.Phase == EnginePhase.Ended);

        Assert.True(engine.Snapshot.KillSwitch.IsEngaged);
        Assert.Empty(engine.Snapshot.Positions);
        Assert.False(engine.Snapshot.Strategies[0].IsActive);
        Assert.Contains(store.Events.Values.OfType<StrategyFaulted>(), e => e.Strategy == definition.Id);
        var events = store.Events.Count;

        // It comes back at last, and finds nothing that it could still touch.
        release.Set();
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(EnginePhase.Stopped, engine.Snapshot.Phase);
        Assert.Equal(events, store.Events.Count);
        Assert.Equal(Enumerable.Range(1, events).Select(n => (long)n), store.Events.Keys);
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
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private sealed class Recorded : IMarketDataFeedFactory
    {
        public IMarketDataFeed Create() => new ReplayFeed(
            RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv"), null, null, MarketSymbol.EthUsd, 0, TimeProvider.System);
    }

    // Buys once, so that there is something to close, and hangs a few candles later: after the history of 500.
    private sealed class HangingStrategy(ManualResetEventSlim hangs, ManualResetEventSlim release) : IStrategy
    {
        private int _seen;

        public string Indicator => "none";

        public int WarmUp => 0;

        public bool IsReady => true;

        public ReadOnlySpan<IndicatorValue> Values => [];

        public Signal OnClosedCandle(in Candle candle)
        {
            _seen++;
            if (_seen == 620)
            {
                hangs.Set();
                release.Wait();
            }

            return _seen == 610 ? new Signal(SignalSide.Buy, 1) : Signal.Neutral;
        }

        public void Peek(double close, Span<IndicatorValue> destination)
        {
        }
    }
}
