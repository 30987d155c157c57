using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

public sealed class EmaTests
{
    [Fact]
    public void Value_FewerClosesThanThePeriod_IsNotANumber()
    {
        var ema = new Ema(3);
        ema.Update(1);
        ema.Update(2);
        Assert.False(ema.IsReady);
        Assert.Equal(double.NaN, ema.Value);
    }

    [Fact]
    public void Update_AfterThePeriod_StartsFromTheMeanAndMovesByAlpha()
    {
        var ema = new Ema(3);
        double[] values = [ema.Update(1), ema.Update(2), ema.Update(6), ema.Update(5), ema.Update(4)];
        // Mean of 1, 2, 6 is 3; alpha is 1/2: 3 + (5 − 3) / 2 = 4, then 4 + (4 − 4) / 2 = 4.
        Assert.Equal([double.NaN, double.NaN, 3, 4, 4], values);
        Assert.True(ema.IsReady);
    }

    [Fact]
    public void Update_SeededWithTheFirstValue_MovesFromIt()
    {
        var ema = new Ema(3, EmaSeed.FirstValue);
        double[] values = [ema.Update(1), ema.Update(3), ema.Update(6)];
        Assert.Equal([1, 2, 4], values);
    }

    [Fact]
    public void IsReady_SeededWithTheFirstValue_WaitsForThePeriod()
    {
        var ema = new Ema(2, EmaSeed.FirstValue);
        ema.Update(1);
        Assert.False(ema.IsReady);
        ema.Update(1);
        Assert.True(ema.IsReady);
    }

    [Fact]
    public void Peek_BeforeAndAfterTheSeed_IsWhatUpdateWouldGiveAndChangesNothing()
    {
        var ema = new Ema(2);
        foreach (var close in (double[])[10, 20, 5, 7.25])
        {
            _ = ema.Peek(1_000);
            var peeked = ema.Peek(close);
            Assert.Equal(peeked, ema.Update(close));
        }

        // 15, then 15 − 10 · 2/3, then up again.
        Assert.Equal(7.25 + ((15 - (20d / 3) - 7.25) / 3), ema.Value, 12);
    }

    [Fact]
    public void Constructor_PeriodBelowOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ema(0));
}
