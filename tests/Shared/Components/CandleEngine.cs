using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>An engine that shows what a test tells it: candles through the real strategy, everything else as given.</summary>
internal sealed class CandleEngine : IEngineReader, IEngineEvents
{
    private readonly List<Candle> _candles = [];
    private readonly List<IndicatorPoint> _points = [];
    private readonly EventHub _hub = new();
    private readonly IStrategy _strategy;

    public CandleEngine(int history = 60, EngineSnapshot? snapshot = null)
    {
        Snapshot = snapshot ?? SampleSnapshot.Flat();
        _strategy = Snapshot.Strategies[0].Definition.Create(ParameterSet.Default);
        foreach (var candle in Market.Closed(history))
        {
            Add(candle);
        }

        if (history > 0)
        {
            Form(Market.Open(_candles[^1]));
        }
    }

    public SampleMarket Market { get; } = new();

    public EngineSnapshot Snapshot { get; private set; }

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, int count) => _candles.TakeLast(count).ToArray();

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, Interval interval, int count) => Candles(symbol, count);

    public ImmutableArray<IndicatorPoint> Indicators(StrategyId strategy, int count) => [.. _points.TakeLast(count)];

    public EngineSubscription Subscribe(int capacity) => _hub.Subscribe(capacity);

    public IDisposable OnChanged(Action callback) => _hub.OnChanged(callback);

    /// <summary>Changes the snapshot and tells the readers.</summary>
    public void Change(Func<EngineSnapshot, EngineSnapshot> change)
    {
        Snapshot = change(Snapshot);
        _hub.SignalChange();
    }

    public void Form(Candle candle)
    {
        var values = new IndicatorValue[_strategy.Values.Length];
        _strategy.Peek((double)candle.Close, values);
        var closed = _strategy.Values.ToImmutableArray();
        Change(snapshot => snapshot with
        {
            Forming = candle,
            LastPrice = candle.Close,
            PriceDayAgo = _candles.Count == 0 ? null : _candles[0].Close,
            Strategies = [snapshot.Strategies[0] with { Values = closed, FormingValues = [.. values], IsReady = _strategy.IsReady }],
        });
    }

    /// <summary>Closes a candle; the next one begins.</summary>
    public void Close(Candle candle)
    {
        Add(candle);
        Form(Market.Open(candle));
    }

    /// <summary>Begins anew, like a recording that is played again.</summary>
    public void Restart(IEnumerable<Candle> candles)
    {
        _candles.Clear();
        _points.Clear();
        foreach (var candle in candles)
        {
            Add(candle);
        }

        Form(Market.Open(_candles[^1]));
    }

    private void Add(Candle candle)
    {
        var signal = _strategy.OnClosedCandle(candle);
        var values = _strategy.Values;
        _candles.Add(candle);
        _points.Add(new IndicatorPoint(candle.OpenTimeMs, values[0].Value, values[1].Value, values[2].Value, signal.Side));
    }
}
