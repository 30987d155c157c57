using SparkStacker.Trading.Market;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>A seeded walk around 1,900: the same candles each time.</summary>
internal sealed class SampleMarket(int seed = 1)
{
    public const long StartMs = 1_747_785_600_000; // 2025-05-21 00:00 UTC

    private readonly Random _random = new(seed);
    private decimal _last = 1_933.00m;
    private long _timeMs = StartMs;

    public List<Candle> Closed(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>The next minute.</summary>
    public Candle Next()
    {
        var open = _last;
        var close = Step(open, 2.4);
        var high = Math.Max(open, close) + Jump(1.2);
        var low = Math.Min(open, close) - Jump(1.2);
        var candle = new Candle(_timeMs, open, high, low, close, Jump(900));
        (_last, _timeMs) = (close, _timeMs + Interval.OneMinute.Milliseconds());
        return candle;
    }

    /// <summary>The forming candle after one more trade.</summary>
    public Candle Tick(in Candle forming)
    {
        var close = Step(forming.Close, 0.6);
        return forming with
        {
            High = Math.Max(forming.High, close),
            Low = Math.Min(forming.Low, close),
            Close = close,
            Volume = forming.Volume + Jump(20),
        };
    }

    /// <summary>Takes the forming candle as the last one, so that the next begins where it ended.</summary>
    public Candle Open(in Candle closed)
    {
        (_last, _timeMs) = (closed.Close, closed.OpenTimeMs + Interval.OneMinute.Milliseconds());
        return new Candle(_timeMs, _last, _last, _last, _last, 0);
    }

    private decimal Step(decimal price, double width) => Math.Max(1m, price + Math.Round((decimal)((_random.NextDouble() - 0.5) * width), 2));

    private decimal Jump(double most) => Math.Round((decimal)(_random.NextDouble() * most), 2);
}
