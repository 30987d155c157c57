using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

public sealed class MacdTests
{
    private static readonly Gen<double[]> s_closes =
        Gen.Choose(1, 1_000_000).Select(cents => cents / 100d).ArrayOf();

    private static readonly Gen<(int Fast, int Slow, int Signal, EmaSeed Seed)> s_lengths =
        from fast in Gen.Choose(1, 12)
        from gap in Gen.Choose(1, 12)
        from signal in Gen.Choose(1, 9)
        from seed in Gen.Elements(EmaSeed.Mean, EmaSeed.FirstValue)
        select (fast, fast + gap, signal, seed);

    [Fact]
    public void Update_AnySeriesAndLengths_EqualsTheBatchToTheLastBit() =>
        Prop.ForAll(s_closes.ToArbitrary(), s_lengths.ToArbitrary(), (closes, lengths) =>
        {
            var macd = new Macd(lengths.Fast, lengths.Slow, lengths.Signal, lengths.Seed);
            var streamed = closes.Select(macd.Update).ToArray();
            return streamed.SequenceEqual(MacdSeries.Compute(closes, lengths.Fast, lengths.Slow, lengths.Signal, lengths.Seed));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Peek_AnySeries_IsWhatUpdateGivesAndChangesNothing() =>
        Prop.ForAll(s_closes.ToArbitrary(), s_lengths.ToArbitrary(), (closes, lengths) =>
        {
            var macd = new Macd(lengths.Fast, lengths.Slow, lengths.Signal, lengths.Seed);
            return closes.All(close =>
            {
                var before = macd.Value;
                _ = macd.Peek(close * 2);
                var peeked = macd.Peek(close);
                return before.Equals(macd.Value) && peeked.Equals(macd.Update(close));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compute_ShortSeriesByHand_GivesTheMeanSeededValues()
    {
        // Lengths 1, 2, 2. EMA(1) is the close. EMA(2): mean 2 of 1 and 3, then alpha 2/3: 2 + (6 − 2) · 2/3 = 14/3.
        var values = MacdSeries.Compute([1, 3, 6], fast: 1, slow: 2, signal: 2);
        Assert.Equal(double.NaN, values[0].Line);
        Assert.Equal(1, values[1].Line, 12);
        Assert.Equal(double.NaN, values[1].Signal);
        Assert.Equal(4d / 3, values[2].Line, 12);
        Assert.Equal(7d / 6, values[2].Signal, 12);
        Assert.Equal(1d / 6, values[2].Histogram, 12);
    }

    [Theory]
    [InlineData(EmaSeed.Mean)]
    [InlineData(EmaSeed.FirstValue)]
    public void IsReady_DefaultLengths_NeedsTwentyFiveCloses(EmaSeed seed)
    {
        var macd = new Macd(seed: seed);
        for (var close = 1; close <= 25; close++)
        {
            Assert.False(macd.IsReady);
            var value = macd.Update(close);
            Assert.Equal(close < 21, double.IsNaN(value.Line));
            Assert.Equal(close < 25, double.IsNaN(value.Signal));
            Assert.Equal(close < 25, double.IsNaN(value.Histogram));
        }

        Assert.True(macd.IsReady);
        Assert.Equal(25, macd.WarmUp);
    }

    [Fact]
    public void Value_TwoSeeds_DifferAtFirstAndMeetLater()
    {
        double[] closes = [.. Enumerable.Range(0, 400).Select(i => 3_000 + (50 * Math.Sin(i / 9d)))];
        var mean = MacdSeries.Compute(closes);
        var first = MacdSeries.Compute(closes, seed: EmaSeed.FirstValue);
        Assert.True(Math.Abs(mean[24].Line - first[24].Line) > 0.01);
        Assert.Equal(mean[399].Line, first[399].Line, 9);
        Assert.Equal(mean[399].Signal, first[399].Signal, 9);
    }

    [Theory]
    [InlineData(0, 21, 5)]
    [InlineData(21, 21, 5)]
    [InlineData(8, 21, 0)]
    public void Constructor_LengthOutOfRange_Throws(int fast, int slow, int signal)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Macd(fast, slow, signal));
        Assert.Throws<ArgumentOutOfRangeException>(() => MacdSeries.Compute([1, 2, 3], fast, slow, signal));
    }
}
