using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

public sealed class AtrTests
{
    [Fact]
    public void Update_AnySeries_EqualsTheBatchToTheLastBit() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var (highs, lows) = Ranges(closes);
            var atr = new Atr(period);
            return closes.Select((close, i) => atr.Update(highs[i], lows[i], close)).ToArray()
                .SequenceEqual(AtrSeries.Compute(highs, lows, closes, period));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Peek_AnySeries_IsWhatUpdateGivesAndChangesNothing() =>
        Prop.ForAll(Closes.Any, Closes.Period, (closes, period) =>
        {
            var (highs, lows) = Ranges(closes);
            var atr = new Atr(period);
            return closes.Select((close, i) =>
            {
                var before = atr.Value;
                _ = atr.Peek(highs[i] * 2, lows[i]);
                var peeked = atr.Peek(highs[i], lows[i]);
                return before.Equals(atr.Value) && peeked.Equals(atr.Update(highs[i], lows[i], close));
            }).All(holds => holds);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Update_ShortSeriesByHand_GivesWildersValues()
    {
        // Ranges: none, then 4 (gap up: 14 − 10), 3 (its own), 5 (gap down: 13 − 8).
        var atr = new Atr(2);
        double[] values = [atr.Update(11, 9, 10), atr.Update(14, 12, 13), atr.Update(14, 11, 13), atr.Update(9, 8, 8.5)];
        Assert.Equal([double.NaN, double.NaN], values[..2]);
        Assert.Equal(3.5, values[2], 12);
        Assert.Equal((3.5 + 5) / 2, values[3], 12);
    }

    [Fact]
    public void IsReady_DefaultPeriod_NeedsFifteenCandles()
    {
        var atr = new Atr();
        Assert.Equal(15, atr.WarmUp);
        for (var i = 1; i <= 15; i++)
        {
            Assert.False(atr.IsReady);
            Assert.Equal(i < 15, double.IsNaN(atr.Update(11, 9, 10)));
        }

        Assert.True(atr.IsReady);
    }

    [Fact]
    public void Compute_ColumnsOfDifferentLength_SaysTheLengths()
    {
        var exception = Assert.Throws<ArgumentException>(() => AtrSeries.Compute([1, 2], [1], [1, 2]));
        Assert.Contains("2, 1 and 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_PeriodBelowOne_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Atr(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AtrSeries.Compute([1], [1], [1], 0));
    }

    private static (double[] Highs, double[] Lows) Ranges(double[] closes) =>
        ([.. closes.Select((close, i) => close * (1 + (i % 5 / 100d)))], [.. closes.Select((close, i) => close * (1 - (i % 3 / 100d)))]);
}
