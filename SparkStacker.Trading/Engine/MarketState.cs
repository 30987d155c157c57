using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>What the engine knows of one market. One loop writes; the closed candles may be read from any thread.</summary>
internal sealed class MarketState(MarketSymbol symbol, Interval interval)
{
    private readonly RollingWindow<Candle> _closed = new(EngineCore.ChartCandles);
    private long _lastOpenMs;

    public MarketSymbol Symbol => symbol;

    public Candle? Forming { get; private set; }

    public decimal? LastPrice { get; private set; }

    /// <summary>Candles that are missing between those that came.</summary>
    public int MissingCandles { get; private set; }

    public ReadOnlyMemory<Candle> Closed(int count) => _closed.Latest(count);

    /// <summary>Closed candles before the last one.</summary>
    public ReadOnlyMemory<Candle> BeforeLast()
    {
        _closed.Publish();
        var all = _closed.Latest(EngineCore.ChartCandles);
        return all[..^1];
    }

    public void Take(in MarketUpdate update)
    {
        (Forming, LastPrice) = (update.IsClosed ? null : update.Candle, update.Last);
        if (update.IsClosed)
        {
            Close(update.Candle);
        }
    }

    public void Close(in Candle candle)
    {
        if (_lastOpenMs > 0)
        {
            MissingCandles += (int)((candle.OpenTimeMs - _lastOpenMs) / interval.Milliseconds()) - 1;
        }

        _lastOpenMs = candle.OpenTimeMs;
        LastPrice = candle.Close;
        _closed.Append(candle);
    }

    public void Publish() => _closed.Publish();
}
