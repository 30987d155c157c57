using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Tests.Shared.Fakes;

/// <summary>An engine that shows the snapshot and tells the events that a test gives it.</summary>
internal sealed class FakeEngine : IEngineReader, IEngineEvents
{
    private readonly EventHub _hub = new();

    public EngineSnapshot Snapshot { get; set; } = EmptySnapshot.Create(EnginePhase.Starting, null);

    public EngineSubscription Subscribe(int capacity) => _hub.Subscribe(capacity);

    public IDisposable OnChanged(Action callback) => _hub.OnChanged(callback);

    public void Tell(params ReadOnlySpan<EngineEvent> events)
    {
        foreach (var engineEvent in events)
        {
            _hub.Publish(engineEvent);
        }
    }

    /// <summary>Shows a new state and says so.</summary>
    public void Change(EngineSnapshot snapshot)
    {
        Snapshot = snapshot;
        _hub.SignalChange();
    }

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, int count) => default;

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, Interval interval, int count) => default;

    public ImmutableArray<IndicatorPoint> Indicators(StrategyId strategy, int count) => [];
}
