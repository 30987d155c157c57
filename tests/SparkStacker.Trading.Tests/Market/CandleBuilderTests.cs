using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class CandleBuilderTests
{
    private const long Minute = 60_000;

    [Fact]
    public void AddTrade_WithinOneMinute_MovesTheFormingCandle()
    {
        var builder = Joined();
        Assert.False(builder.AddTrade(Minute, 100, 1, out _));
        Assert.False(builder.AddTrade(Minute + 20_000, 103, 2, out _));
        Assert.False(builder.AddTrade(Minute + 40_000, 98, 0.5m, out _));
        Assert.False(builder.AddTrade((2 * Minute) - 1, 101, 0.25m, out _));
        Assert.Equal(new Candle(Minute, 100, 103, 98, 101, 3.75m), builder.Forming);
    }

    [Fact]
    public void AddTrade_FirstOfTheNextMinute_ClosesTheOneBefore()
    {
        var builder = Joined();
        builder.AddTrade(Minute, 100, 1, out _);
        Assert.True(builder.AddTrade(2 * Minute, 105, 2, out var closed));
        Assert.Equal(new Candle(Minute, 100, 100, 100, 100, 1), closed);
        Assert.Equal(new Candle(2 * Minute, 105, 105, 105, 105, 2), builder.Forming);
    }

    [Fact]
    public void AddTrade_AfterMinutesWithoutTrades_LeavesTheGap()
    {
        var builder = Joined();
        builder.AddTrade(Minute, 100, 1, out _);
        Assert.True(builder.AddTrade((5 * Minute) + 7, 105, 2, out var first));
        Assert.True(builder.AddTrade(6 * Minute, 106, 3, out var second));
        Assert.Equal([Minute, 5 * Minute], [first.OpenTimeMs, second.OpenTimeMs]);
    }

    [Fact]
    public void AddTrade_MinuteThatWasJoinedMidway_IsNeverHandedOut()
    {
        var builder = new CandleBuilder(Interval.OneMinute);
        builder.AddTrade(30_000, 100, 1, out _);
        Assert.NotNull(builder.Forming);
        Assert.False(builder.AddTrade(Minute, 101, 1, out _));
        Assert.True(builder.AddTrade(2 * Minute, 102, 1, out var closed));
        Assert.Equal(Minute, closed.OpenTimeMs);
    }

    [Fact]
    public void Begin_FormingCandleOfTheVenue_IsContinuedAndHandedOut()
    {
        var builder = new CandleBuilder(Interval.OneMinute);
        builder.Begin(new Candle(0, 90, 95, 89, 91, 4));
        builder.AddTrade(30_000, 100, 1, out _);
        Assert.True(builder.AddTrade(Minute, 101, 1, out var closed));
        Assert.Equal(new Candle(0, 90, 100, 89, 100, 5), closed);
    }

    [Fact]
    public void AddTrade_ForAClosedMinute_ChangesNothingAndIsCounted()
    {
        var builder = Joined();
        builder.AddTrade(Minute, 100, 1, out _);
        builder.AddTrade(2 * Minute, 105, 2, out _);
        Assert.False(builder.AddTrade((2 * Minute) - 1, 1, 9, out _));
        Assert.Equal(new Candle(2 * Minute, 105, 105, 105, 105, 2), builder.Forming);
        Assert.Equal(1, builder.LateCount);
    }

    [Fact]
    public void CloseUpTo_EndOfTheMinute_ClosesItOnceAndForGood()
    {
        var builder = Joined();
        builder.AddTrade(Minute, 100, 1, out _);
        Assert.False(builder.CloseUpTo((2 * Minute) - 1, out _));
        Assert.True(builder.CloseUpTo(2 * Minute, out var closed));
        Assert.Equal(Minute, closed.OpenTimeMs);
        Assert.Null(builder.Forming);
        Assert.False(builder.CloseUpTo(3 * Minute, out _));
        Assert.False(builder.AddTrade((2 * Minute) - 1, 100, 1, out _));
        Assert.Null(builder.Forming);
        Assert.Equal(1, builder.LateCount);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public void AddTrade_PriceOrSizeOutOfRange_Throws(int price, int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Joined().AddTrade(Minute, price, size, out _));

    [Fact]
    public void AddCandle_LengthThatDoesNotDivide_Throws()
    {
        Assert.Throws<ArgumentException>(() => new CandleBuilder(Interval.OneMinute).AddCandle(At(0), Interval.FiveMinutes, out _));
        Assert.Throws<ArgumentException>(() => new CandleBuilder(Interval.OneHour).AddCandle(At(1), Interval.OneMinute, out _));
        Assert.Throws<ArgumentException>(() => new CandleBuilder(Interval.OneHour).Begin(At(Minute)));
    }

    // A builder that has been listening since before minute 1.
    private static CandleBuilder Joined()
    {
        var builder = new CandleBuilder(Interval.OneMinute);
        builder.AddTrade(0, 1, 1, out _);
        builder.CloseUpTo(Minute, out _);
        return builder;
    }

    private static Candle At(long openTimeMs) => new(openTimeMs, 1, 1, 1, 1, 1);
}
