using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Replay;

public sealed class RecordingTests
{
    [Theory]
    [InlineData("2025-05-04T15:33Z", "2025-05-14T15:32Z", "4 May to 14 May 2025")]
    [InlineData("2025-05-04T00:00Z", "2025-05-04T23:59Z", "4 May 2025")]
    [InlineData("2024-12-30T00:00Z", "2025-01-02T00:00Z", "30 December 2024 to 2 January 2025")]
    public void Days_FirstAndLastCandle_ReadsAsPeopleSayIt(string first, string last, string words) =>
        Assert.Equal(words, new Recording("x.csv", [At(DateTimeOffset.Parse(first)), At(DateTimeOffset.Parse(last))]).Days());

    [Fact]
    public void IndexOf_EveryCandleAndTheHolesBetween_FindsExactlyTheCandles()
    {
        long[] minutes = [3, 4, 7, 11, 12, 13, 20];
        var recording = new Recording("x.csv", [.. minutes.Select(minute => new Candle(minute * 60_000, 1, 1, 1, 1, 1))]);
        for (var minute = 0; minute < 25; minute++)
        {
            Assert.Equal(Array.IndexOf(minutes, minute), recording.IndexOf(minute * 60_000));
        }
    }

    private static Candle At(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds(), 1, 1, 1, 1, 1);
}
