using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Shared.Charts;

public sealed class ChartRowsTests
{
    private const long Minute = 60_000;

    [Fact]
    public void Flatten_ClosedAndForming_AreInOrderInSeconds()
    {
        var rows = Rows([At(0), At(1)], [Point(0), Point(1, SignalSide.Buy)], At(2), Point(2));

        Assert.Equal([0d, 60d, 120d], rows.Select(row => row[0]!.Value));
        Assert.Equal([60d, 10d, 12d, 9d, 11d, 5d, 0.3d, 0.2d, 0.1d, 1d], rows[1].Select(value => value!.Value));
        Assert.Equal([0d, 1d, 0d], rows.Select(row => row[9]!.Value));
    }

    [Fact]
    public void Flatten_MissingCandles_BecomeRowsWithOnlyATime()
    {
        var rows = Rows([At(0), At(3)], [Point(0), Point(3)], null, null);

        Assert.Equal([0d, 60d, 120d, 180d], rows.Select(row => row[0]!.Value));
        Assert.All(rows[1][1..9], value => Assert.Null(value));
        Assert.Equal(0, rows[1][9]);
    }

    [Fact]
    public void Flatten_HoleOfDays_IsDrawnNarrow()
    {
        var rows = Rows([At(0), At(10_000)], [], null, null);

        Assert.Equal(2 + ChartRows.MostMissing, rows.Count);
        Assert.Equal(600_000, rows[^1][0]);
    }

    [Fact]
    public void Flatten_IndicatorNotWarm_HasNoValues()
    {
        var rows = Rows([At(0)], [new IndicatorPoint(0, double.NaN, double.NaN, double.NaN, SignalSide.Neutral)], null, null);

        Assert.All(rows[0][6..9], value => Assert.Null(value));
    }

    [Fact]
    public void Flatten_IndicatorOfOneValue_NeedsOnlyThatOne()
    {
        var point = new IndicatorPoint(0, 55.5, double.NaN, double.NaN, SignalSide.Neutral);

        var row = ChartRows.Flatten([At(0)], [point], Interval.OneMinute, null, null, values: 1);

        Assert.Equal([55.5, null, null], row[6..9]);
        Assert.All(ChartRows.Flatten([At(0)], [point], Interval.OneMinute, null, null, values: 2)[6..9], value => Assert.Null(value));
    }

    [Fact]
    public void Flatten_PointsOfOtherCandles_AreNotMixedUp()
    {
        var rows = Rows([At(1), At(2)], [Point(0, SignalSide.Sell), Point(2)], null, null);

        Assert.Null(rows[0][6]);
        Assert.Equal(0, rows[0][9]);
        Assert.Equal(0.3, rows[1][6]);
    }

    [Fact]
    public void Flatten_FormingIsClosedMeanwhile_IsLeftOut() => Assert.Single(Rows([At(1)], [], At(1), null));

    private static List<double?[]> Rows(Candle[] closed, IndicatorPoint[] points, Candle? forming, IndicatorPoint? formingPoint) =>
        [.. ChartRows.Flatten(closed, points, Interval.OneMinute, forming, formingPoint).Chunk(ChartRows.Width)];

    private static Candle At(int minute) => new(minute * Minute, 10m, 12m, 9m, 11m, 5m);

    private static IndicatorPoint Point(int minute, SignalSide side = SignalSide.Neutral) => new(minute * Minute, 0.3, 0.2, 0.1, side);
}
