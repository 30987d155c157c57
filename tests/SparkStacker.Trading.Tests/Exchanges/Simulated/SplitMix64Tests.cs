using SparkStacker.Trading.Exchanges.Simulated;

namespace SparkStacker.Trading.Tests.Exchanges.Simulated;

public sealed class SplitMix64Tests
{
    // The first numbers that the algorithm's reference program gives for this seed.
    [Fact]
    public void Next_ReferenceSeed_GivesTheReferenceNumbers()
    {
        var random = new SplitMix64(1_234_567);
        ulong[] numbers = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];
        Assert.Equal(
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431, 16_408_922_859_458_223_821],
            numbers);
    }

    [Fact]
    public void Between_SmallRange_ReachesBothEndsAndNothingElse()
    {
        var random = new SplitMix64(7);
        var seen = Enumerable.Range(0, 1_000).Select(_ => random.Between(-2, 2)).ToHashSet();
        Assert.Equal([-2, -1, 0, 1, 2], seen.Order());
    }
}
