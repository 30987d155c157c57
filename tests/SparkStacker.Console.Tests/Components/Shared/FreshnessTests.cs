using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData(60, 1, false)]
    [InlineData(60, 6, true)]
    [InlineData(1, 30, false)]
    [InlineData(1, 91, true)]
    [InlineData(0, 6, true)]
    public void Of_ReplayAtSpeed_IsStaleWhenItsPaceDoesNotExplainTheAge(double speed, double seconds, bool expected)
    {
        var snapshot = SampleSnapshot.Flat();
        snapshot = snapshot with { Feed = snapshot.Feed with { Speed = speed } };

        Assert.Equal(expected, Freshness.Of(snapshot, SampleSnapshot.MachineTime.AddSeconds(seconds)).IsStale);
    }

    [Fact]
    public void Of_RecordingEnded_IsNotStale() =>
        Assert.Equal(Freshness.Fresh, Freshness.Of(SampleSnapshot.Flat() with { FeedStatus = new FeedStatus(FeedState.Ended) }, SampleSnapshot.MachineTime.AddHours(2)));

    [Fact]
    public void Of_Disconnected_IsStaleAtOnce() =>
        Assert.Equal(
            new Freshness(true, "1.0 s"),
            Freshness.Of(SampleSnapshot.Flat() with { FeedStatus = new FeedStatus(FeedState.Disconnected) }, SampleSnapshot.MachineTime.AddSeconds(1)));

    [Fact]
    public void Of_NoDataYet_IsStaleWithoutAge() =>
        Assert.Equal(new Freshness(true, null), Freshness.Of(SampleSnapshot.Flat() with { LastUpdateAt = null }, SampleSnapshot.MachineTime));
}
