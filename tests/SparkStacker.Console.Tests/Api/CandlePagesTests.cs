using SparkStacker.Console.Api;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Api;

public sealed class CandlePagesTests
{
    [Theory]
    [InlineData(3, 5, 0, 5, 5)] // Two closed minutes are not written yet.
    [InlineData(5, 5, 0, 5, 5)]
    [InlineData(3, 5, 0, 4, 4)] // Only up to the end that was asked for.
    [InlineData(0, 5, 2, 5, 3)] // Nothing is written: only from the start that was asked for.
    [InlineData(3, 0, 0, 5, 3)]
    public void Newest_MinutesThatAreClosedButNotWritten_AreAddedOnce(int written, int closed, int start, int stop, int expected)
    {
        var candles = CandlePages.Newest(Minutes(written), Minutes(closed), start * 60_000L, stop * 60_000L);

        Assert.Equal(expected, candles.Length);
        Assert.Equal(Enumerable.Range(start, expected).Select(i => i * 60_000L), candles.Select(c => c.OpenTimeMs));
    }

    private static Candle[] Minutes(int count) => [.. Enumerable.Range(0, count).Select(i => new Candle(i * 60_000L, 100, 101, 99, 100, 1))];
}
