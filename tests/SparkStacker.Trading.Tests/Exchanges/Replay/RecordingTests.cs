using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Replay;

public sealed class RecordingTests
{
    private const long DayMs = 86_400_000;

    [Theory]
    [InlineData(60_000, Interval.OneMinute)]
    [InlineData(300_000, Interval.FiveMinutes)]
    [InlineData(3_600_000, Interval.OneHour)]
    [InlineData(DayMs, Interval.OneDay)]
    [InlineData(180_000, Interval.OneMinute)]
    public void Interval_IsTheShortestDistance(long distance, Interval expected) =>
        Assert.Equal(expected, Of(DayMs, DayMs + (4 * distance), DayMs + (5 * distance), DayMs + (9 * distance)).Interval);

    [Fact]
    public void Interval_OffItsBoundaries_IsAMinute() => Assert.Equal(Interval.OneMinute, Of(DayMs + 60_000, DayMs + 3_660_000).Interval);

    [Fact]
    public void Interval_OfOneCandle_IsAMinute() => Assert.Equal(Interval.OneMinute, Of(DayMs).Interval);

    [Fact]
    public void RequireMinutes_OfHours_SaysWhatItHolds()
    {
        var error = Assert.Throws<MarketDataException>(() => Of(DayMs, DayMs + 3_600_000).RequireMinutes());

        Assert.Equal("hours.csv holds 1h candles; 1m candles are needed here.", error.Message);
    }

    private static Recording Of(params long[] times) => new("hours.csv", [.. times.Select(time => new Candle(time, 1, 1, 1, 1, 1))]);
}
