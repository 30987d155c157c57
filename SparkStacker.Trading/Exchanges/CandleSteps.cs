using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Plays a closed candle as three updates: its open, both extremes at once, its close.</summary>
internal static class CandleSteps
{
    public const int Count = 3;

    /// <summary>Update <paramref name="step"/> (0 to 2) of a candle.</summary>
    public static MarketUpdate At(MarketSymbol symbol, Interval interval, in Candle candle, int step) => step switch
    {
        0 => Open(symbol, candle),
        1 => Extremes(symbol, interval, candle),
        _ => new MarketUpdate(
            symbol, 2, candle, candle.Close, candle.Close, candle.Close, candle.OpenTimeMs + interval.Milliseconds(), IsClosed: true),
    };

    /// <summary>How long after its candle's open a step comes.</summary>
    public static long OffsetMs(Interval interval, int step) => interval.Milliseconds() * step / (Count - 1);

    private static MarketUpdate Open(MarketSymbol symbol, in Candle candle)
    {
        var price = candle.Open;
        var forming = new Candle(candle.OpenTimeMs, price, price, price, price, 0);
        return new MarketUpdate(symbol, 0, forming, price, price, price, candle.OpenTimeMs, IsClosed: false);
    }

    // A candle doesn't tell which extreme came last. The one farther from the open is taken, so that nothing of the close,
    // which lies ahead, shows in the price that a manual order meets here.
    private static MarketUpdate Extremes(MarketSymbol symbol, Interval interval, in Candle candle)
    {
        var last = candle.High - candle.Open >= candle.Open - candle.Low ? candle.High : candle.Low;
        var forming = candle with { Close = last, Volume = candle.Volume * 0.5m };
        return new MarketUpdate(
            symbol, 1, forming, last, candle.High, candle.Low, candle.OpenTimeMs + (interval.Milliseconds() / 2), IsClosed: false);
    }
}
