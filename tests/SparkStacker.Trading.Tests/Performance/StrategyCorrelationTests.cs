using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Tests.Performance;

public sealed class StrategyCorrelationTests
{
    private static readonly decimal[] s_first = [1m, -2m, 3m, 0.5m, -1m, 2m, -0.5m, 1.5m];

    [Fact]
    public void Of_SameAndOppositeReturns_IsOneAndMinusOne()
    {
        Assert.Equal(1, StrategyCorrelation.Of(Days(s_first), Days(s_first, scale: 3)).Value!.Value, 12);
        Assert.Equal(-1, StrategyCorrelation.Of(Days(s_first), Days(s_first, scale: -2)).Value!.Value, 12);
    }

    [Fact]
    public void Of_HandCalculation_Agrees()
    {
        // Days 1 to 7 of one to seven and its neighbours swapped: 1 − 6·Σd² / (n·(n² − 1)) = 1 − 6·6/336, as these are ranks.
        var correlation = StrategyCorrelation.Of(Days([1, 2, 3, 4, 5, 6, 7]), Days([2, 1, 4, 3, 6, 5, 7]));
        Assert.Equal((7, 1 - (36 / 336d)), (correlation.Days, Math.Round(correlation.Value!.Value, 12)), new Near());
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void Of_FewDays_IsShownFromSevenOn(int days, bool isShown)
    {
        var correlation = StrategyCorrelation.Of(Days(s_first[..days]), Days(s_first));
        Assert.Equal((days, isShown), (correlation.Days, correlation.Value is not null));
    }

    [Fact]
    public void Of_DaysThatOnlyOneHas_CountOnlyWhereBothTraded()
    {
        var late = Days(s_first).Select(t => (t.Exit.AddDays(3), t.Percent)).ToArray();
        Assert.Equal(5, StrategyCorrelation.Of(Days(s_first), late).Days);
        Assert.Equal(0, StrategyCorrelation.Of(Days(s_first), Days(s_first).Select(t => (t.Exit.AddDays(30), t.Percent)).ToArray()).Days);
    }

    [Fact]
    public void Of_NoTradesOrNoDeviation_IsNull()
    {
        Assert.Null(StrategyCorrelation.Of([], Days(s_first)).Value);
        Assert.Null(StrategyCorrelation.Of(Days(s_first), Days([.. s_first.Select(_ => 1m)])).Value);
    }

    // Each day in two trades: their sum is the day's return.
    private static (DateTimeOffset Exit, decimal Percent)[] Days(decimal[] percents, decimal scale = 1) =>
    [
        .. percents.SelectMany((percent, day) => new[]
        {
            (DateTimeOffset.UnixEpoch.AddDays(day).AddHours(1), (percent * scale) - 0.25m), (DateTimeOffset.UnixEpoch.AddDays(day).AddHours(23), 0.25m),
        }),
    ];

    private sealed class Near : IEqualityComparer<(int Days, double Value)>
    {
        public bool Equals((int Days, double Value) x, (int Days, double Value) y) => x.Days == y.Days && Math.Abs(x.Value - y.Value) < 1e-9;

        public int GetHashCode((int Days, double Value) obj) => obj.Days;
    }
}
