using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Tests.Components.Layout;

public sealed class FeedAgeTests
{
    [Theory]
    [InlineData(60, 2.9, false)]
    [InlineData(60, 3.1, true)]
    [InlineData(1, 59, false)]
    [InlineData(1, 61, true)]
    [InlineData(0, 3.1, true)]
    public void Of_Recording_IsLateAfterACandleOfItsSpeed(double speed, double seconds, bool late)
    {
        var snapshot = Snapshots.Running with { Feed = Snapshots.Running.Feed with { Speed = speed } };

        Assert.Equal(late, FeedAge.Of(snapshot, Snapshots.Now.AddSeconds(seconds)).IsLate);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(11, true)]
    public void Of_LiveFeed_IsLateAfterTenSeconds(double seconds, bool late)
    {
        var snapshot = Snapshots.Running with { Feed = Snapshots.Running.Feed with { IsRecorded = false, Speed = 1 } };

        Assert.Equal(late, FeedAge.Of(snapshot, Snapshots.Now.AddSeconds(seconds)).IsLate);
    }

    [Fact]
    public void Of_DisconnectedFeed_IsLateAtOnce() =>
        Assert.True(FeedAge.Of(Snapshots.Running with { FeedStatus = new FeedStatus(FeedState.Disconnected) }, Snapshots.Now).IsLate);

    [Fact]
    public void Of_NothingYet_HasNoAge() => Assert.Equal(new FeedAge(null, true), FeedAge.Of(Snapshots.Running with { LastUpdateAt = null }, Snapshots.Now));

    [Theory]
    [InlineData(0.24, "0.2 s")]
    [InlineData(12.9, "12 s")]
    [InlineData(150, "2 min")]
    [InlineData(8_000, "2 h")]
    public void Text_Age_HasOneUnit(double seconds, string expected) => Assert.Equal(expected, FeedAge.Text(TimeSpan.FromSeconds(seconds)));
}
