using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Storage;

public sealed class CandleBlockFormatTests
{
    private const long DayMs = 1_746_316_800_000;
    private const long Minute = 60_000;

    [Fact]
    public void Decode_OfEncode_GivesTheSameCandles()
    {
        var value = DecimalTextTests.Decimals().Generator;
        var candle = from slot in Gen.Choose(0, 1_439)
                     from open in value
                     from high in value
                     from low in value
                     from close in value
                     from volume in value
                     select new Candle(DayMs + (slot * Minute), open, high, low, close, volume);
        var blocks = candle.ListOf().Select(list => list.DistinctBy(c => c.OpenTimeMs).OrderBy(c => c.OpenTimeMs).ToArray());
        Prop.ForAll(blocks.ToArbitrary(), candles => Decode(Encode(candles)).SequenceEqual(candles)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Encode_AUsualDay_IsCompactAndExact()
    {
        var random = new Random(1);
        var candles = Enumerable.Range(0, 1_440).Select(i =>
        {
            var (open, close) = (random.Next(180_000, 180_200), random.Next(180_000, 180_200));
            return new Candle(DayMs + (i * Minute), open / 100m, Math.Max(open, close) / 100m, Math.Min(open, close) / 100m, close / 100m, random.Next(1, 1_000_000) / 1_000m);
        }).ToArray();
        var data = Encode(candles);
        Assert.Equal(candles, Decode(data));
        Assert.InRange(data.Length, 1, 1_440 * 14);
    }

    [Fact]
    public void Encode_CandlesWithAGap_KeepsTheGap()
    {
        Candle[] candles = [Flat(0), Flat(7), Flat(1_439)];
        Assert.Equal(candles, Decode(Encode(candles)));
    }

    [Fact]
    public void Decode_AnyDamagedByte_IsRefused()
    {
        var data = Encode([Flat(0), Flat(1), Flat(5)]);
        for (var i = 0; i < data.Length; i++)
        {
            var damaged = (byte[])data.Clone();
            damaged[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => CandleBlockFormat.Count(damaged));
        }

        for (var length = 0; length < data.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => CandleBlockFormat.Count(data.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Encode_ATimeBetweenIntervals_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Encode([Flat(0) with { OpenTimeMs = DayMs + 1 }]));

    [Fact]
    public void Encode_Unsorted_IsRefused() => Assert.Throws<ArgumentException>(() => Encode([Flat(2), Flat(1)]));

    // Version 1 as it was first written: blocks on users' disks must stay readable.
    [Fact]
    public void Decode_ABlockOfVersionOne_IsRead()
    {
        const string Written = "010201010000A4FD1564F90163FA018D6CA8C7";
        Candle[] candles = [new Candle(DayMs, 1800.5m, 1801m, 1799.25m, 1800m, 12.5m)];
        Assert.Equal(candles, Decode(Convert.FromHexString(Written)));
        Assert.Equal(Written, Convert.ToHexString(Encode(candles)));
    }

    private static Candle Flat(int slot) => new(DayMs + (slot * Minute), 1_800m, 1_801m, 1_799m, 1_800.5m, slot);

    private static byte[] Encode(ReadOnlySpan<Candle> candles) => CandleBlockFormat.Encode(candles, DayMs, Minute);

    private static Candle[] Decode(byte[] data)
    {
        var candles = new Candle[CandleBlockFormat.Count(data)];
        CandleBlockFormat.Decode(data, DayMs, Minute, candles);
        return candles;
    }
}
