using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>One candle length of a market and the strategies that decide on it. One loop writes; the closed candles may be read from any thread.</summary>
/// <param name="interval">Length of the candles.</param>
/// <param name="part">Length of the feed's candles; shorter ones are folded.</param>
/// <param name="runners">Strategies of this market and length.</param>
internal sealed class IntervalState(Interval interval, Interval part, StrategyRunner[] runners)
{
    private readonly RollingWindow<Candle> _closed = new(EngineCore.ChartCandles);
    private readonly CandleBuilder? _builder = interval == part ? null : new CandleBuilder(interval);

    public Interval Interval => interval;

    public StrategyRunner[] Runners => runners;

    /// <summary>Whether trailing stops have to follow <see cref="LastClosed"/> with the next price.</summary>
    public bool Trails { get; set; }

    public Candle LastClosed { get; private set; }

    public ReadOnlyMemory<Candle> Closed(int count) => _closed.Latest(count);

    /// <summary>Closed candles before the last one.</summary>
    public ReadOnlyMemory<Candle> BeforeLast()
    {
        _closed.Publish();
        var all = _closed.Latest(EngineCore.ChartCandles);
        return all[..^1];
    }

    /// <summary>The candle so far, the feed's own forming one included; null between two candles.</summary>
    public Candle? Forming(Candle? forming)
    {
        if (_builder is null)
        {
            return forming;
        }

        if (forming is not { } now)
        {
            return _builder.Forming;
        }

        var open = interval.Floor(now.OpenTimeMs);
        return _builder.Forming is { } soFar && soFar.OpenTimeMs == open
            ? soFar with { High = Math.Max(soFar.High, now.High), Low = Math.Min(soFar.Low, now.Low), Close = now.Close, Volume = soFar.Volume + now.Volume }
            : now with { OpenTimeMs = open };
    }

    /// <summary>Adds one of the feed's closed candles to the longer one that it belongs to.</summary>
    public void Fold(in Candle candle) => _builder!.AddCandle(candle, part, out _);

    /// <summary>Ends the longer candle whose time is over.</summary>
    public bool TryEnd(long timeMs, out Candle ended) => _builder!.CloseUpTo(timeMs, out ended);

    public void Append(in Candle closed)
    {
        LastClosed = closed;
        _closed.Append(closed);
    }

    public void Publish() => _closed.Publish();
}
