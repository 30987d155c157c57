using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Simulated;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Simulated;

public sealed class SimulatedFeedTests
{
    [Fact]
    public async Task OpenAsync_FreshStart_HandsOverFifteenHundredCandles()
    {
        await using var feed = Feed();
        var history = (await feed.OpenAsync(null, CancellationToken.None))[0].Candles;
        Assert.Equal(1_500, history.Count);
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), history[0].OpenTime);
        Assert.Equal(history[^1].OpenTime.AddMinutes(1), feed.Clock.GetUtcNow());
        Assert.Equal(FeedState.Flowing, feed.Status.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(29)]
    public async Task OpenAsync_ResumeAtAnyStep_GoesOnRightAfterIt(int done)
    {
        await using var whole = Feed();
        var start = (await whole.OpenAsync(null, CancellationToken.None))[0].Candles;
        var all = await TakeAsync(whole, 60);

        await using var resumed = Feed();
        var history = (await resumed.OpenAsync(all[done].Position, CancellationToken.None))[0].Candles;
        Assert.Equal([.. start, .. all.Take(done + 1).Where(update => update.IsClosed).Select(update => update.Candle)], history);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(all[done].TimeMs), resumed.Clock.GetUtcNow());
        Assert.Equal(all.Skip(done + 1).Take(30), await TakeAsync(resumed, 30));
    }

    [Fact]
    public async Task OpenAsync_ResumeAfterAYear_HandsOverTheNewestCandles()
    {
        var candles = new SimulatedMarket(1);
        var expected = Enumerable.Range(0, 525_600).Select(_ => candles.Next()).ToArray()[^SimulatedFeed.MaxHistoryLength..];
        await using var feed = Feed();
        var history = (await feed.OpenAsync(new FeedPosition(SimulatedMarket.StartMs + (525_599 * 60_000L), 2), CancellationToken.None))[0].Candles;
        Assert.Equal(expected, history);
    }

    [Theory]
    [InlineData(-60_000, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 3)]
    [InlineData(6_000_000_000_000_000, 0)]
    public async Task OpenAsync_ResumeAtNoCandleOfThisMarket_SaysWhy(long offsetMs, int step)
    {
        await using var feed = Feed();
        var error = await Assert.ThrowsAsync<MarketDataException>(
            () => feed.OpenAsync(new FeedPosition(SimulatedMarket.StartMs + offsetMs, step), CancellationToken.None));
        Assert.Contains("The simulated market can't go on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_SeedAndSpeed_AreInTheSentence() =>
        Assert.Equal(
            new FeedDescription("simulated", MarketSymbol.EthUsd, Interval.OneMinute, "simulated market data (seed 1) as fast as it goes", 0, IsRecorded: true) { Dataset = "seed 1" },
            Feed().Description);

    private static SimulatedFeed Feed() => new(1, MarketSymbol.EthUsd, speed: 0, new ManualTimeProvider());

    private static async Task<List<MarketUpdate>> TakeAsync(SimulatedFeed feed, int count)
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
