using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Trading.Tests.Backtesting.Sweeps;

/// <summary>Against tables of the normal distribution and the example of the paper.</summary>
public sealed class DeflatedSharpeTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.99, 2.326348)]
    [InlineData(0.05, -1.644854)]
    public void Quantile_OfAChance_IsTheTablesValue(double chance, double expected)
    {
        Assert.Equal(expected, Normal.Quantile(chance), 4);
        Assert.Equal(chance, Normal.Cumulative(expected), 6);
    }

    [Fact]
    public void Of_ExampleOfThePaper_IsItsAnswer()
    {
        // Annual Sharpe 2.5 over 1,250 days of 250 a year, 100 tries whose annual ratios have variance 1/2, skewness -3, kurtosis 10: 0.9004.
        var luck = DeflatedSharpe.ExpectedBest(0.5 / 250, 100);
        var moments = new ReturnMoments(1_250, 2.5 / Math.Sqrt(250), -3, 10);

        Assert.Equal(0.1132, luck, 4);
        Assert.Equal(0.9004, DeflatedSharpe.Of(moments, luck)!.Value, 3);
    }

    [Fact]
    public void Of_FourReturns_HasTheirMoments()
    {
        // Mean 0.02; differences -0.03, -0.01, 0.01, 0.03: variance 5e-4 by four, 2e-3 / 3 by three; kurtosis 4.1e-7 / 2.5e-7.
        var moments = ReturnMoments.Of([-0.01, 0.01, 0.03, 0.05]);

        Assert.Equal(0.02 / Math.Sqrt(0.002 / 3), moments.Sharpe, 12);
        Assert.Equal(0, moments.Skewness, 9);
        Assert.Equal(1.64, moments.Kurtosis, 9);
    }
}
