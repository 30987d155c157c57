using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Simulated;

/// <summary>Makes 1-minute candles of a market that looks like ether or bitcoin: a seeded random walk around 3,333.33 or 90,000 US dollars.</summary>
/// <remarks>
/// Whole cents throughout, so that the same seed gives the same candles on every machine. Twelve moves make a candle, each
/// the sum of two even draws; together about 0.07 % in a calm hour. How wide they are changes every three hours. A weak pull
/// (half a deviation in ten days) keeps the price from wandering off. Each candle opens at the close before it.
/// </remarks>
internal sealed class SimulatedMarket
{
    /// <summary>Open time of the first candle: 2025-01-01T00:00Z.</summary>
    public const long StartMs = 1_735_689_600_000;

    private const long EtherCents = 333_333;
    private const long BitcoinCents = 9_000_000;
    private const long LowestCents = 1_000;
    private const int MovesPerCandle = 12;
    private const int CandlesPerMood = 180;
    private const long CandlesPerPull = 20_000;

    private SplitMix64 _random;
    private readonly long _anchor;
    private long _price;
    private long _mood;
    private long _index;

    /// <param name="seed">The same seed gives the same market.</param>
    /// <param name="symbol">Market that it looks like: each has a walk of its own.</param>
    public SimulatedMarket(int seed, MarketSymbol symbol)
    {
        var isBitcoin = symbol == MarketSymbol.BtcUsd;
        _random = new SplitMix64((uint)seed + (isBitcoin ? 1UL << 32 : 0));
        _price = _anchor = isBitcoin ? BitcoinCents : EtherCents;
    }

    /// <summary>The candle of a number from 0; asked of a fresh market.</summary>
    public Candle At(long index)
    {
        for (; _index < index;)
        {
            Next();
        }

        return Next();
    }

    /// <summary>The next minute.</summary>
    public Candle Next()
    {
        if (_index % CandlesPerMood == 0)
        {
            _mood = _random.Between(50, 200);
        }

        var (open, high, low) = (_price, _price, _price);
        _price += (_anchor - _price) / CandlesPerPull;
        var width = Math.Max(1, _price * _mood / 400_000);
        for (var move = 0; move < MovesPerCandle; move++)
        {
            _price = Math.Max(LowestCents, _price + _random.Between(-width, width) + _random.Between(-width, width));
            (high, low) = (Math.Max(high, _price), Math.Min(low, _price));
        }

        // Wide candles trade more.
        var thousandths = _random.Between(50_000, 500_000) + ((high - low) * 2_000);
        var candle = new Candle(
            StartMs + (_index * Interval.OneMinute.Milliseconds()), Number(open, 2), Number(high, 2), Number(low, 2), Number(_price, 2), Number(thousandths, 3));
        _index++;
        return candle;
    }

    private static decimal Number(long digits, byte decimals) => new((int)digits, (int)(digits >> 32), 0, false, decimals);
}
