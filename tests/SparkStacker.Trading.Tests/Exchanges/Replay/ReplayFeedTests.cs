using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Replay;

public sealed class ReplayFeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _machine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenAsync_FreshStart_HandsOverFiveHundredCandles()
    {
        await using var feed = Feed(candles: 503);
        Assert.Equal(FeedState.Starting, feed.Status.State);
        var history = (await feed.OpenAsync(null, CancellationToken.None))[0].Candles;
        Assert.Equal(500, history.Count);
        Assert.Equal(RecordingText.Start, history[0].OpenTimeMs);
        Assert.Equal(new FeedStatus(FeedState.Flowing), feed.Status);
        Assert.Equal(history[^1].OpenTime.AddMinutes(1), feed.Clock.GetUtcNow());
    }

    [Fact]
    public async Task OpenAsync_FewerThan501Candles_SaysBothNumbers()
    {
        await using var feed = Feed(candles: 500);
        var error = await Assert.ThrowsAsync<MarketDataException>(() => feed.OpenAsync(null, CancellationToken.None));
        Assert.EndsWith("holds 500 candles; a replay needs at least 501: 500 of history and one to play.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_EachCandle_IsOpenThenBothExtremesThenClose()
    {
        await using var feed = Feed(candles: 502);
        await feed.OpenAsync(null, CancellationToken.None);
        var updates = await ReadAllAsync(feed);
        Assert.Equal(6, updates.Count);
        Assert.Equal([0, 1, 2, 0, 1, 2], updates.Select(update => update.Step));

        // Candle 500 opens at 100, high 102.5, low 99, closes at 101.25, volume 510; the high is farther from the open.
        var time = RecordingText.Start + (500 * 60_000L);
        var closed = new Candle(time, 100, 102.5m, 99, 101.25m, 510);
        var eth = MarketSymbol.EthUsd;
        Assert.Equal(new MarketUpdate(eth, 0, new Candle(time, 100, 100, 100, 100, 0), 100, 100, 100, time, false), updates[0]);
        Assert.Equal(new MarketUpdate(eth, 1, closed with { Close = 102.5m, Volume = 255 }, 102.5m, 102.5m, 99, time + 30_000, false), updates[1]);
        Assert.Equal(new MarketUpdate(eth, 2, closed, 101.25m, 101.25m, 101.25m, time + 60_000, true), updates[2]);
    }

    [Fact]
    public async Task ReadAsync_ToTheEnd_SaysWhenTheRecordingEnded()
    {
        await using var feed = Feed(candles: 501);
        await feed.OpenAsync(null, CancellationToken.None);
        var updates = await ReadAllAsync(feed);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(updates[^1].TimeMs), feed.Clock.GetUtcNow());
        Assert.Equal(new FeedStatus(FeedState.Ended, "The recording ended at 2025-05-04 23:53 UTC."), feed.Status);
    }

    [Fact]
    public async Task ReadAsync_Clock_StandsAtEachUpdate()
    {
        await using var feed = Feed(candles: 503);
        await feed.OpenAsync(null, CancellationToken.None);
        await foreach (var update in feed.ReadAsync(CancellationToken.None))
        {
            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(update.TimeMs), feed.Clock.GetUtcNow());
        }
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(500, 1)]
    [InlineData(500, 2)]
    [InlineData(502, 1)]
    [InlineData(503, 2)]
    public async Task OpenAsync_ResumeAtAnyStep_GoesOnRightAfterIt(int candle, int step)
    {
        await using var whole = Feed(candles: 504);
        var start = (await whole.OpenAsync(null, CancellationToken.None))[0].Candles;
        var all = await ReadAllAsync(whole);
        var position = new FeedPosition(RecordingText.Start + (candle * 60_000L), step);
        var done = all.FindIndex(update => update.Position == position) + 1;

        await using var resumed = Feed(candles: 504);
        var history = (await resumed.OpenAsync(position, CancellationToken.None))[0].Candles;
        Assert.Equal([.. start, .. all.Take(done).Where(update => update.IsClosed).Select(update => update.Candle)], history);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(all[done - 1].TimeMs), resumed.Clock.GetUtcNow());
        Assert.Equal(all.Skip(done), await ReadAllAsync(resumed));
        Assert.Equal(FeedState.Ended, resumed.Status.State);
    }

    [Theory]
    [InlineData(30_000, 0)]
    [InlineData(-60_000, 2)]
    [InlineData(0, 3)]
    [InlineData(0, -1)]
    [InlineData(long.MaxValue / 2, 0)]
    public async Task OpenAsync_ResumeAtWhatTheRecordingLacks_SaysWhatItHolds(long offsetMs, int step)
    {
        await using var feed = Feed(candles: 501);
        var error = await Assert.ThrowsAsync<MarketDataException>(
            () => feed.OpenAsync(new FeedPosition(RecordingText.Start + offsetMs, step), CancellationToken.None));
        Assert.Contains("it holds candles from 2025-05-04 15:33 UTC to 2025-05-04 23:53 UTC", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_GapInTheRecording_IsNotFilled()
    {
        var lines = RecordingText.OfCandles(600).Split('\n').ToList();
        lines.RemoveRange(1 + 510, 40);
        await using var feed = new ReplayFeed(_folder.Write("gap.csv", string.Join('\n', lines)), null, null, MarketSymbol.EthUsd, 0, _machine);
        await feed.OpenAsync(null, CancellationToken.None);
        var opens = (await ReadAllAsync(feed)).Where(update => update.IsClosed).Select(update => update.Candle.OpenTimeMs).ToArray();
        Assert.Equal(60, opens.Length);
        Assert.Equal(RecordingText.Start + (509 * 60_000L), opens[9]);
        Assert.Equal(RecordingText.Start + (550 * 60_000L), opens[10]);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Stops()
    {
        await using var feed = Feed(candles: 502);
        await feed.OpenAsync(null, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        await using var updates = feed.ReadAsync(cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await updates.MoveNextAsync());
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await updates.MoveNextAsync());
    }

    [Fact]
    public void ReadAsync_NotOpened_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Feed(candles: 1).ReadAsync(CancellationToken.None));

    [Theory]
    [InlineData(60, null, "recorded market data (recording.csv, 4 May 2025) at 60×")]
    [InlineData(0.5, null, "recorded market data (recording.csv, 4 May 2025) at 0.5×")]
    [InlineData(0, "Binance, May 2025", "recorded market data (Binance, May 2025) as fast as it goes")]
    public async Task Description_AfterOpening_SaysWhatIsPlayedAndHowFast(double speed, string? title, string sentence)
    {
        var path = _folder.Write("recording.csv", RecordingText.OfCandles(501));
        await using var feed = new ReplayFeed(path, title, null, MarketSymbol.EthUsd, speed, _machine);
        await feed.OpenAsync(null, CancellationToken.None);
        var expected = new FeedDescription("replay", MarketSymbol.EthUsd, Interval.OneMinute, sentence, speed, IsRecorded: true) { Dataset = "recording.csv" };
        Assert.Equal(expected, feed.Description);
    }

    private ReplayFeed Feed(int candles) =>
        new(_folder.Write("recording.csv", RecordingText.OfCandles(candles)), null, null, MarketSymbol.EthUsd, speed: 0, _machine);

    private static async Task<List<MarketUpdate>> ReadAllAsync(ReplayFeed feed)
    {
        var updates = new List<MarketUpdate>();
        await foreach (var update in feed.ReadAsync(CancellationToken.None))
        {
            updates.Add(update);
        }

        return updates;
    }
}
