using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

public sealed class BollingerBandsTests
{
    [Fact]
    public void Update_AnySeries_EqualsTheBatchToTheLastBit() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var bands = new BollingerBands(period, 1.7);
            return closes.Select(bands.Update).ToArray().SequenceEqual(BollingerSeries.Compute(closes, period, 1.7));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Peek_AnySeries_IsWhatUpdateGivesAndChangesNothing() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var bands = new BollingerBands(period);
            return closes.All(close =>
            {
                var before = bands.Value;
                _ = bands.Peek(close * 2);
                var peeked = bands.Peek(close);
                return before.Equals(bands.Value) && peeked.Equals(bands.Update(close));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Value_SameWindowAfterAnotherPast_IsTheSame() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var (fresh, old) = (new BollingerBands(period), new BollingerBands(period));
            for (var i = 0; i < 1_000; i++)
            {
                old.Update(1e9 / (i + 1));
            }

            return closes.Select((close, i) => (fresh.Update(close), old.Update(close), i)).ToList()
                .Skip(period - 1).All(pair => pair.Item1.Equals(pair.Item2));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Update_ShortSeriesByHand_UsesThePopulationDeviation()
    {
        // Mean of 2, 4, 6 is 4; squares 4 + 0 + 4 over 3, not over 2.
        var bands = new BollingerBands(3, 2);
        bands.Update(2);
        Assert.Equal(double.NaN, bands.Update(4).Middle);
        var value = bands.Update(6);
        Assert.Equal(4, value.Middle);
        Assert.Equal(4 + (2 * Math.Sqrt(8d / 3)), value.Upper, 12);
        Assert.Equal(4 - (2 * Math.Sqrt(8d / 3)), value.Lower, 12);
    }

    [Fact]
    public void Update_FlatMarket_ClosesTheBands()
    {
        var bands = new BollingerBands();
        for (var i = 0; i < 30; i++)
        {
            bands.Update(3_000);
        }

        Assert.Equal(new BollingerValue(3_000, 3_000, 3_000), bands.Value);
    }

    [Fact]
    public void IsReady_DefaultPeriod_NeedsTwentyCloses()
    {
        var bands = new BollingerBands();
        Assert.Equal(20, bands.WarmUp);
        for (var close = 1; close <= 20; close++)
        {
            Assert.False(bands.IsReady);
            Assert.Equal(close < 20, double.IsNaN(bands.Update(close).Upper));
        }

        Assert.True(bands.IsReady);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(20, 0)]
    public void Constructor_ValueOutOfRange_Throws(int period, double deviations)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BollingerBands(period, deviations));
        Assert.Throws<ArgumentOutOfRangeException>(() => BollingerSeries.Compute([1, 2, 3], period, deviations));
    }
}
