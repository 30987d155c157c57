using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>A seeded random walk with everything that makes backtests differ: gaps, flat stretches, jumps, wicks through stop and target, silent candles.</summary>
internal static class RandomMarket
{
    public static CandleSeries Make(int seed, int count)
    {
        var random = new Random(seed);
        var (start, decimals) = (seed % 6) switch
        {
            0 => (0.45, 4),
            1 => (9.98, 3),
            2 => (331.7, 2),
            3 => (2_000.0, 2),
            4 => (9_990.0, 1),
            _ => (101_000.0, 0),
        };
        var candles = new List<Candle>(count);
        var price = start;
        var (time, flat) = (1_704_067_200_000L, 0);
        while (candles.Count < count)
        {
            time += 60_000L * (random.Next(40) == 0 ? random.Next(2, 300) : 1);
            flat = flat > 0 ? flat - 1 : random.Next(150) == 0 ? random.Next(5, 80) : 0;
            var open = flat > 0 || random.Next(3) > 0 ? price : price * (1 + (Noise(random) * 0.0008));
            open *= flat == 0 && random.Next(120) == 0 ? 1 + (Noise(random) * 0.03) : 1;
            price = flat > 0 ? open : open * (1 + (Noise(random) * 0.0015));
            var reach = flat > 0 ? 0 : random.Next(60) == 0 ? 0.06 : 0.0006;
            candles.Add(Round(time, open, price, open * random.NextDouble() * reach, open * random.NextDouble() * reach, decimals, flat > 0 ? 0 : random.Next(1, 9_999) / 1_000m));
        }

        return new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, [.. candles]);
    }

    private static Candle Round(long time, double open, double close, double above, double below, int decimals, decimal volume)
    {
        var tick = new decimal(1, 0, 0, false, (byte)decimals);
        var (first, last) = (Math.Max(tick, decimal.Round((decimal)open, decimals)), Math.Max(tick, decimal.Round((decimal)close, decimals)));
        var high = Math.Max(Math.Max(first, last), decimal.Round((decimal)(Math.Max(open, close) + above), decimals));
        var low = Math.Max(tick, Math.Min(Math.Min(first, last), decimal.Round((decimal)(Math.Min(open, close) - below), decimals)));
        return new Candle(time, first, high, low, last, volume);
    }

    // Sum of uniform numbers: near enough to normal, and the same on every machine.
    private static double Noise(Random random)
    {
        var sum = -6d;
        for (var i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }
}
