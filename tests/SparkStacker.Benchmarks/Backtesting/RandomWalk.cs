using SparkStacker.Trading.Market;

namespace SparkStacker.Benchmarks.Backtesting;

/// <summary>A year of minutes that nobody traded: the same candles for the same seed, on every machine.</summary>
internal static class RandomWalk
{
    public const int Year = 525_600;

    private const decimal Cent = 0.01m;

    public static CandleSeries Make(int count, int seed)
    {
        var random = new Random(seed);
        var candles = new Candle[count];
        var (time, price) = (1_704_067_200_000L, 200_000L);
        for (var i = 0; i < count; i++)
        {
            var (open, high, low) = (price, price, price);
            for (var step = 0; step < 4; step++)
            {
                // Steps of up to 0.07 %, in whole cents: a deviation of about 0.08 % a minute.
                price = Math.Max(100, price + random.NextInt64(-price / 1_400, (price / 1_400) + 1));
                (high, low) = (Math.Max(high, price), Math.Min(low, price));
            }

            candles[i] = new Candle(time, open * Cent, high * Cent, low * Cent, price * Cent, random.Next(1, 100_000) / 1_000m);
            time += 60_000;
        }

        return new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, candles);
    }
}
