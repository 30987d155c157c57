using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Tests.Performance;

public sealed class PercentChainTests
{
    [Fact]
    public void Drawdown_ByHand_IsTheDeepestFallOfTheSum()
    {
        // Sums 1, 3, 1.5, 2, -1: from 3 down to -1.
        Assert.Equal(4m, PercentChain.Drawdown([1m, 2m, -1.5m, 0.5m, -3m]));
        Assert.Equal(5m, PercentChain.Drawdown([1m, 2m, -1.5m, 0.5m, -3m], open: -1m));
        Assert.Equal(4m, PercentChain.Drawdown([1m, 2m, -1.5m, 0.5m, -3m], open: 2m));
    }

    [Fact]
    public void Drawdown_WithoutALoss_IsZero()
    {
        Assert.Equal(0m, PercentChain.Drawdown([]));
        Assert.Equal(0m, PercentChain.Drawdown([1m, 2m]));
        Assert.Equal(0.5m, PercentChain.Drawdown([], open: -0.5m));
    }

    [Fact]
    public void Sharpe_ByHand_CountsDaysWithoutTradesAsZero()
    {
        var day = new DateTimeOffset(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

        var sharpe = PercentChain.Sharpe([(day.AddHours(1), 1m), (day.AddHours(23), 1m), (day.AddDays(2).AddHours(5), -1m)]);

        // Daily 2 %, 0 %, -1 %: mean 1/3 %, sample deviation sqrt(7/3) %.
        Assert.Equal(1d / 3 / Math.Sqrt(7d / 3) * Math.Sqrt(365), sharpe!.Value, 1e-12);
    }

    [Fact]
    public void Sortino_ByHand_DividesByTheLosingDaysOfAllDays()
    {
        var day = new DateTimeOffset(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

        var sortino = PercentChain.Sortino([(day.AddHours(1), 1m), (day.AddHours(23), 1m), (day.AddDays(2).AddHours(5), -1m)]);

        // Daily 2 %, 0 %, -1 %: mean 1/3 %, root of the mean squared loss sqrt(1/3) %.
        Assert.Equal(1d / 3 / Math.Sqrt(1d / 3) * Math.Sqrt(365), sortino!.Value, 1e-12);
        Assert.Null(PercentChain.Sortino([(day, 1m), (day.AddDays(1), 2m)]));
        Assert.Null(PercentChain.Sortino([]));
    }

    [Fact]
    public void Calmar_ByHand_IsTheYearlySumByTheDeepestFall()
    {
        var day = new DateTimeOffset(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

        // 2 - 1 = 1 % in three days, fallen by 1 % at most.
        Assert.Equal(365d / 3, PercentChain.Calmar([(day.AddHours(1), 1m), (day.AddHours(23), 1m), (day.AddDays(2).AddHours(5), -1m)])!.Value, 1e-12);
        Assert.Null(PercentChain.Calmar([(day, 1m), (day.AddDays(1), 2m)]));
        Assert.Null(PercentChain.Calmar([(day, -1m), (day.AddHours(1), 2m)]));
        Assert.Null(PercentChain.Calmar([]));
    }

    [Fact]
    public void Sharpe_BelowTwoDays_IsUnknown()
    {
        var day = new DateTimeOffset(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

        Assert.Null(PercentChain.Sharpe([]));
        Assert.Null(PercentChain.Sharpe([(day, 1m), (day.AddHours(3), 2m)]));
    }
}
