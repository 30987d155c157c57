using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

public sealed class RsiTests
{
    [Fact]
    public void Update_AnySeries_EqualsTheBatchToTheLastBit() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var rsi = new Rsi(period);
            return closes.Select(rsi.Update).ToArray().SequenceEqual(RsiSeries.Compute(closes, period));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Peek_AnySeries_IsWhatUpdateGivesAndChangesNothing() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var rsi = new Rsi(period);
            return closes.All(close =>
            {
                var before = rsi.Value;
                _ = rsi.Peek(close * 2);
                var peeked = rsi.Peek(close);
                return before.Equals(rsi.Value) && peeked.Equals(rsi.Update(close));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Value_AnySeries_StaysFromZeroToAHundred() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
            RsiSeries.Compute(closes, period).Skip(period).All(value => value is >= 0 and <= 100)).QuickCheckThrowOnFailure();

    [Fact]
    public void Update_ShortSeriesByHand_GivesWildersValues()
    {
        // Changes +2, −1, +3, −4. Averages over 2: gain 1, loss 1/2; then (1 + 3) / 2 = 2 and 1/4; then 1 and (1/4 + 4) / 2 = 17/8.
        var rsi = new Rsi(2);
        double[] values = [rsi.Update(10), rsi.Update(12), rsi.Update(11), rsi.Update(14), rsi.Update(10)];
        Assert.Equal([double.NaN, double.NaN], values[..2]);
        Assert.Equal(100d * 1 / 1.5, values[2], 12);
        Assert.Equal(100d * 2 / 2.25, values[3], 12);
        Assert.Equal(100d * 1 / 3.125, values[4], 12);
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 100)]
    [InlineData(-1, 0)]
    public void Update_OneDirectionOnly_EndsAtItsEdge(int step, double expected)
    {
        var rsi = new Rsi();
        for (var i = 0; i < 40; i++)
        {
            rsi.Update(1_000 + (i * step));
        }

        Assert.Equal(expected, rsi.Value);
    }

    [Fact]
    public void IsReady_DefaultPeriod_NeedsFifteenCloses()
    {
        var rsi = new Rsi();
        Assert.Equal(15, rsi.WarmUp);
        for (var close = 1; close <= 15; close++)
        {
            Assert.False(rsi.IsReady);
            Assert.Equal(close < 15, double.IsNaN(rsi.Update(close)));
        }

        Assert.True(rsi.IsReady);
    }

    [Fact]
    public void Constructor_PeriodBelowOne_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rsi(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RsiSeries.Compute([1, 2, 3], 0));
    }
}
