using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class MarketClockTests
{
    [Fact]
    public void GetUtcNow_AfterSet_IsThatTime()
    {
        var clock = new MarketClock();
        Assert.Equal(DateTimeOffset.UnixEpoch, clock.GetUtcNow());
        clock.Set(1_746_372_780_123);
        Assert.Equal(new DateTimeOffset(2025, 5, 4, 15, 33, 0, 123, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public void GetElapsedTime_BetweenTwoSettings_IsMarketTime()
    {
        var clock = new MarketClock();
        clock.Set(60_000);
        var start = clock.GetTimestamp();
        clock.Set(150_000);
        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(start));
    }

    [Fact]
    public void CreateTimer_Always_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => new MarketClock().CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero));
}
