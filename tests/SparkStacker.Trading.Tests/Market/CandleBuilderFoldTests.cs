using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class CandleBuilderFoldTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Fold_FiveMinutesByHand_TakesFirstOpenLastCloseExtremesAndSum()
    {
        Candle[] parts =
        [
            new(0, 10, 12, 9, 11, 1), new(Minute, 11, 15, 11, 14, 2), new(2 * Minute, 14, 14, 7, 8, 3),
            new(3 * Minute, 8, 9, 8, 9, 4), new(4 * Minute, 9, 10, 9, 9.5m, 0.5m), new(5 * Minute, 9.5m, 10, 9, 10, 1),
        ];
        Assert.Equal([new Candle(0, 10, 15, 7, 9.5m, 10.5m)], CandleBuilder.Fold(parts, Interval.OneMinute, Interval.FiveMinutes));
    }

    [Fact]
    public void Fold_BeginningMidwayAndEndingEarly_LeavesBothOut()
    {
        var parts = Minutes(3, 17);
        Assert.Equal([5 * Minute, 10 * Minute], CandleBuilder.Fold(parts, Interval.OneMinute, Interval.FiveMinutes).Select(candle => candle.OpenTimeMs));
    }

    [Fact]
    public void Fold_MissingMinutes_LeaveGapsAndMakeCandlesOfWhatIsThere()
    {
        // 0-4 whole; 5 and 6 are there, 7 to 21 missing; 22-24 are there; 25-29 whole.
        Candle[] parts = [.. Minutes(0, 7), .. Minutes(22, 30)];
        var folded = CandleBuilder.Fold(parts, Interval.OneMinute, Interval.FiveMinutes);
        Assert.Equal([0, 5 * Minute, 20 * Minute, 25 * Minute], folded.Select(candle => candle.OpenTimeMs));
        Assert.Equal([5, 2, 3, 5], folded.Select(candle => candle.Volume));
    }

    [Theory]
    [InlineData(Interval.FiveMinutes)]
    [InlineData(Interval.FifteenMinutes)]
    [InlineData(Interval.OneHour)]
    [InlineData(Interval.FourHours)]
    [InlineData(Interval.OneDay)]
    public void Fold_WholeDays_GivesEveryCandleOnItsBoundary(Interval interval)
    {
        var perCandle = interval.Milliseconds() / Minute;
        var folded = CandleBuilder.Fold(Minutes(0, 2 * 1_440), Interval.OneMinute, interval);
        Assert.Equal(Enumerable.Range(0, (int)(2_880 / perCandle)).Select(i => i * interval.Milliseconds()), folded.Select(candle => candle.OpenTimeMs));
        Assert.All(folded, candle => Assert.Equal(perCandle, candle.Volume));
    }

    [Theory]
    [InlineData(Interval.FiveMinutes, 599)]
    [InlineData(Interval.OneHour, 49)]
    public void Fold_RecordedMinutes_EqualsGroupingThem(Interval interval, int count)
    {
        var file = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");
        var minutes = RecordingReader.Read(file, CancellationToken.None).Candles;
        var whole = minutes.GroupBy(minute => interval.Floor(minute.OpenTimeMs)).Where(group => group.Count() == interval.Milliseconds() / Minute);
        var folded = CandleBuilder.Fold(minutes, Interval.OneMinute, interval);
        Assert.Equal(count, folded.Count);
        Assert.Equal(
            whole.Select(group => new Candle(
                group.Key, group.First().Open, group.Max(minute => minute.High), group.Min(minute => minute.Low), group.Last().Close,
                group.Sum(minute => minute.Volume))),
            folded);
    }

    // The venue's own longer candles, where the folder of recordings holds them.
    [Fact]
    public void Fold_VenueMinutes_EqualTheVenuesLongerCandles()
    {
        (string Minutes, string Longer, Interval Interval, int Count)[] files =
        [
            ("hyperliquid-eth-perp-1m-2025-07-21_2025-07-26.csv", "hyperliquid-eth-perp-5m-2025-03-14_2025-07-26.csv", Interval.FiveMinutes, 1_360),
            ("hyperliquid-eth-perp-1m-2025-07-21_2025-07-26.csv", "hyperliquid-eth-perp-1h-2024-09-04_2025-07-26.csv", Interval.OneHour, 112),
            ("hyperliquid-btc-perp-1m-2025-07-21_2025-07-26.csv", "hyperliquid-btc-perp-1h-2024-09-04_2025-07-26.csv", Interval.OneHour, 112),
        ];
        foreach (var (minutes, longer, interval, count) in files.Where(pair => IsPresent(pair.Minutes) && IsPresent(pair.Longer)))
        {
            var recorded = Read(longer).ToDictionary(candle => candle.OpenTimeMs);
            var folded = CandleBuilder.Fold(Read(minutes), Interval.OneMinute, interval);
            Assert.Equal(count, folded.Count);
            Assert.All(folded, candle => Assert.Equal(recorded[candle.OpenTimeMs], candle));
        }
    }

    private static bool IsPresent(string file) => File.Exists(Path.Combine(MarketDataFolder.Path, file));

    private static Candle[] Read(string file) =>
        RecordingReader.Read(Path.Combine(MarketDataFolder.Path, file), CancellationToken.None).Candles;

    private static Candle[] Minutes(int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(minute => new Candle(minute * Minute, 1, 2, 1, 2, 1))];
}
