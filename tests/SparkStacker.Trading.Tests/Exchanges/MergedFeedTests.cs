using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Exchanges.Simulated;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Tests.Exchanges.Replay;

namespace SparkStacker.Trading.Tests.Exchanges;

public sealed class MergedFeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _machine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenAsync_FreshStart_HandsOverBothHistoriesUpToTheSameMinute()
    {
        await using var feed = Recordings(late: 20, gap: 0);
        var histories = await feed.OpenAsync(null, CancellationToken.None);
        Assert.Equal([MarketSymbol.EthUsd, MarketSymbol.BtcUsd], histories.Select(h => h.Symbol));
        Assert.Equal([520, 500], histories.Select(h => h.Candles.Count));
        Assert.Single(histories.Select(h => h.Candles[^1].OpenTimeMs).Distinct());
        Assert.Equal("recorded (ETH-USD: eth.csv, 4 May to 5 May 2025; BTC-USD: btc.csv, 4 May to 5 May 2025)", feed.Description.Sentence);
        Assert.Equal("replay:ETH-USD eth.csv + BTC-USD btc.csv", feed.Description.Identity);
        Assert.Equal(histories[0].Candles[^1].OpenTime.AddMinutes(1), feed.Clock.GetUtcNow());
    }

    [Fact]
    public async Task ReadAsync_TwoMarkets_AreMergedInTheOrderOfTime()
    {
        await using var feed = Recordings(late: 0, gap: 3);
        await feed.OpenAsync(null, CancellationToken.None);
        var updates = await TakeAsync(feed, int.MaxValue);
        Assert.Equal(updates.OrderBy(u => u.Candle.OpenTimeMs).ThenBy(u => u.Step), updates);
        Assert.Equal(updates.Select(u => u.TimeMs).Order(), updates.Select(u => u.TimeMs));
        Assert.Equal([0, 1, 2, 3, 4, 5], updates.Take(6).Select(u => u.Step));
        Assert.Equal(["ETH-USD", "BTC-USD", "ETH-USD", "BTC-USD", "ETH-USD", "BTC-USD"], updates.Take(6).Select(u => u.Symbol.Name));
        Assert.Equal(3 * 3, updates.Count(u => u.Symbol == MarketSymbol.EthUsd) - updates.Count(u => u.Symbol == MarketSymbol.BtcUsd));
        Assert.Equal(FeedState.Ended, feed.Status.State);
    }

    [Fact]
    public async Task OpenAsync_ResumeAtEachStep_GoesOnRightAfterIt()
    {
        await using var whole = Recordings(late: 0, gap: 3);
        var start = await whole.OpenAsync(null, CancellationToken.None);
        var all = await TakeAsync(whole, 60);
        for (var done = 0; done < 50; done++)
        {
            await using var resumed = Recordings(late: 0, gap: 3);
            var histories = await resumed.OpenAsync(all[done].Position, CancellationToken.None);
            foreach (var (before, after) in start.Zip(histories))
            {
                var mine = all.Take(done + 1).Where(u => u.Symbol == before.Symbol).ToArray();
                Assert.Equal([.. before.Candles, .. mine.Where(u => u.IsClosed).Select(u => u.Candle)], after.Candles);

                // Without a last step of this minute the close of the candle before is the last price.
                Assert.Equal(mine.Length == 0 ? before.Candles[^1].Close : mine[^1].Last, after.Last?.Last ?? after.Candles[^1].Close);
            }

            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(all[done].TimeMs), resumed.Clock.GetUtcNow());
            Assert.Equal(all.Skip(done + 1), await TakeAsync(resumed, 60 - done - 1));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(29)]
    public async Task OpenAsync_SimulatedMarketsResumedAtAnyStep_GoOnRightAfterIt(int done)
    {
        await using var whole = Simulated();
        var start = await whole.OpenAsync(null, CancellationToken.None);
        Assert.All(start, h => Assert.Equal(1_500, h.Candles.Count));
        Assert.All(start, h => Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), h.Candles[0].OpenTime));
        var all = await TakeAsync(whole, 60);

        await using var resumed = Simulated();
        var histories = await resumed.OpenAsync(all[done].Position, CancellationToken.None);
        Assert.Equal(all.Take(done + 1).Count(u => u.IsClosed) + 3_000, histories.Sum(h => h.Candles.Count));
        Assert.Equal(all.Skip(done + 1).Take(30), await TakeAsync(resumed, 30));
    }

    [Fact]
    public async Task OpenAsync_SimulatedResumedAfterAYear_HandsOverTheNewestCandles()
    {
        var candles = new SimulatedMarket(1, MarketSymbol.EthUsd);
        var expected = Enumerable.Range(0, 525_600).Select(_ => candles.Next()).ToArray()[^SimulatedTrack.MaxHistoryLength..];
        await using var feed = Simulated();
        var histories = await feed.OpenAsync(new FeedPosition(SimulatedMarket.StartMs + (525_600 * 60_000L), 0), CancellationToken.None);
        Assert.Equal(expected, histories[0].Candles);
    }

    [Theory]
    [InlineData(-60_000, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 6)]
    [InlineData(6_000_000_000_000_000, 0)]
    public async Task OpenAsync_ResumeAtNoCandleOfTheMarkets_SaysWhy(long offsetMs, int step)
    {
        await using var feed = Simulated();
        var error = await Assert.ThrowsAsync<MarketDataException>(
            () => feed.OpenAsync(new FeedPosition(SimulatedMarket.StartMs + offsetMs, step), CancellationToken.None));
        Assert.Contains($"can't go on after step {step} of the candle at", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_RecordingsThatDontOverlap_NamesBoth()
    {
        await using var feed = Recordings(late: 300, gap: 0);
        var error = await Assert.ThrowsAsync<MarketDataException>(() => feed.OpenAsync(null, CancellationToken.None));
        Assert.Equal("eth.csv ends at 2025-05-05 03:32 UTC, before btc.csv has its history at 2025-05-05 04:53 UTC: recordings that are played together must overlap.", error.Message);
    }

    [Fact]
    public async Task ReadAsync_AtSixtyTimes_SpreadsAMinuteOfBothOverOneSecond()
    {
        await using var feed = Recordings(late: 0, gap: 0, speed: 60);
        await feed.OpenAsync(null, CancellationToken.None);
        await using var updates = feed.ReadAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        var start = _machine.GetUtcNow();
        foreach (var due in (int[])[0, 0, 500, 500, 1000, 1000, 1000, 1000, 1500])
        {
            var next = updates.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                if (_machine.PendingTimers > 0)
                {
                    _machine.Advance(TimeSpan.FromMilliseconds(1));
                }

                await Task.Yield();
            }

            Assert.Equal(due, (_machine.GetUtcNow() - start).TotalMilliseconds);
        }
    }

    private MergedFeed Simulated() => new(
        "simulated", [new SimulatedTrack(1, MarketSymbol.EthUsd), new SimulatedTrack(1, MarketSymbol.BtcUsd)], _ => "simulated", 0, _machine);

    // Bitcoin's recording begins some minutes later and has a hole.
    private MergedFeed Recordings(int late, int gap, double speed = 0)
    {
        var lines = RecordingText.OfCandles(720 + late).Split('\n').ToList();
        lines.RemoveRange(1, late);
        lines.RemoveRange(1 + 505, gap);
        var btc = _folder.Write("btc.csv", string.Join('\n', lines));
        return new MergedFeed(
            "replay", [new ReplayTrack(_folder.Write("eth.csv", RecordingText.OfCandles(720)), MarketSymbol.EthUsd), new ReplayTrack(btc, MarketSymbol.BtcUsd)],
            tracks => $"recorded ({string.Join("; ", tracks.Select(t => $"{t.Symbol}: {t.Title}"))})", speed, _machine);
    }

    private static async Task<List<MarketUpdate>> TakeAsync(MergedFeed feed, int count)
    {
        var updates = new List<MarketUpdate>();
        await foreach (var update in feed.ReadAsync(CancellationToken.None))
        {
            updates.Add(update);
            if (updates.Count == count)
            {
                break;
            }
        }

        return updates;
    }
}
