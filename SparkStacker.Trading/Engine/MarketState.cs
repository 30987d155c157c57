using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>What the engine knows of one market. One loop writes; the closed candles may be read from any thread.</summary>
internal sealed class MarketState
{
    private readonly Interval _interval;
    private readonly IntervalState _base;
    private readonly IntervalState[] _longer;
    private long _lastOpenMs;

    /// <param name="symbol">Market.</param>
    /// <param name="interval">Length of the feed's candles.</param>
    /// <param name="runners">All strategies; those of this market with a length that the feed's candles make up get its candles.</param>
    public MarketState(MarketSymbol symbol, Interval interval, IEnumerable<StrategyRunner> runners)
    {
        (Symbol, _interval) = (symbol, interval);
        Runners = [.. runners.Where(r => r.Definition.Symbol == symbol && r.Definition.Interval.Milliseconds() % interval.Milliseconds() == 0)];
        Intervals =
        [
            .. Runners.Select(r => r.Definition.Interval).Prepend(interval).Distinct().Order()
                .Select(length => new IntervalState(length, interval, [.. Runners.Where(r => r.Definition.Interval == length)])),
        ];
        (_base, _longer) = (Intervals[0], Intervals[1..]);
        foreach (var state in Intervals)
        {
            foreach (var runner in state.Runners)
            {
                (runner.Market, runner.Candles) = (this, state);
            }
        }
    }

    public MarketSymbol Symbol { get; }

    /// <summary>The feed's own candle length, then the longer ones that strategies ask for.</summary>
    public IntervalState[] Intervals { get; }

    /// <summary>Strategies of this market, in the order of their declaration.</summary>
    public StrategyRunner[] Runners { get; }

    /// <summary>The feed's forming candle.</summary>
    public Candle? Forming { get; private set; }

    public decimal? LastPrice { get; private set; }

    /// <summary>Prices that came since the start.</summary>
    public long Updates { get; private set; }

    /// <summary>Machine timestamp of the last update; null before the first.</summary>
    public long? LastUpdate { get; set; }

    /// <summary>Candles that are missing between those that came.</summary>
    public int MissingCandles { get; private set; }

    /// <summary>The newest closed candles of a length; none where no strategy asks for it.</summary>
    public ReadOnlyMemory<Candle> Closed(Interval interval, int count)
    {
        foreach (var state in Intervals)
        {
            if (state.Interval == interval)
            {
                return state.Closed(count);
            }
        }

        return default;
    }

    /// <summary>The newest closed candles of the feed.</summary>
    public ReadOnlyMemory<Candle> Closed(int count) => _base.Closed(count);

    /// <summary>Takes a price.</summary>
    public void Take(in MarketUpdate update)
    {
        (Forming, LastPrice) = (update.IsClosed ? null : update.Candle, update.Last);
        Updates++;
    }

    /// <summary>Stands where the market stood before a restart.</summary>
    public void Resume(in MarketUpdate last) => (Forming, LastPrice) = (last.IsClosed ? null : last.Candle, last.Last);

    /// <summary>The next longer candle whose time was over when a candle of the feed opened: minutes without a trade hid its end.</summary>
    public bool TryEndBefore(long openMs, out IntervalState ended)
    {
        foreach (var state in _longer)
        {
            if (state.TryEnd(openMs, out var candle))
            {
                state.Append(candle);
                ended = state;
                return true;
            }
        }

        ended = null!;
        return false;
    }

    /// <summary>Takes a closed candle of the feed; <see cref="TryEndWith"/> then tells the longer ones that it ended.</summary>
    public IntervalState Close(in Candle candle)
    {
        if (_lastOpenMs > 0)
        {
            MissingCandles += (int)((candle.OpenTimeMs - _lastOpenMs) / _interval.Milliseconds()) - 1;
        }

        _lastOpenMs = candle.OpenTimeMs;
        LastPrice = candle.Close;
        _base.Append(candle);
        foreach (var state in _longer)
        {
            state.Fold(candle);
        }

        return _base;
    }

    /// <summary>The next longer candle that the feed's last one ended.</summary>
    public bool TryEndWith(in Candle candle, out IntervalState ended) => TryEndBefore(candle.OpenTimeMs + _interval.Milliseconds(), out ended);

    public void Publish()
    {
        foreach (var state in Intervals)
        {
            state.Publish();
        }
    }
}
