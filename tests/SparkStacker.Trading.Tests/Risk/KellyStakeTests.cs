using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Tests.Risk;

public sealed class KellyStakeTests
{
    [Fact]
    public void Of_CoinAtTwoToOne_IsAQuarterOfWealthWhenAllIsLost()
    {
        // A fair coin that pays 2 to 1: the textbook's 0.5 / 1 − 0.5 / 2 = 1/4.
        Assert.Equal(0.25m, KellyStake.Of(new TradeRecord(20, 20, 20 * 200m, 20 * -100m)));
    }

    [Fact]
    public void Of_SmallLosses_MayExceedTheWealth()
    {
        // p = 0.4, loss 2 %, gain 4 %: 0.4 / 0.02 − 0.6 / 0.04 = 5 times equity.
        Assert.Equal(5m, KellyStake.Of(new TradeRecord(40, 60, 40 * 4m, 60 * -2m)));
    }

    [Fact]
    public void Of_Stake_GrowsFasterThanItsNeighbours()
    {
        var record = new TradeRecord(40, 60, 40 * 4m, 60 * -2m);
        var best = (double)KellyStake.Of(record);
        Assert.True(Growth(best) > Growth(best * 0.98) && Growth(best) > Growth(best * 1.02));

        static double Growth(double stake) => (0.4 * Math.Log(1 + (stake * 0.04))) + (0.6 * Math.Log(1 - (stake * 0.02)));
    }

    [Theory]
    [InlineData(15, 14, false)]
    [InlineData(15, 15, true)]
    public void IsKnown_ThirtyTrades_IsTheEdge(int wins, int losses, bool known) =>
        Assert.Equal(known, KellyStake.IsKnown(new TradeRecord(wins, losses, wins, -losses)));

    [Fact]
    public void Of_NoLossesYet_IsNotKnown()
    {
        var record = new TradeRecord(40, 0, 40m, 0m);
        Assert.False(KellyStake.IsKnown(record));
        Assert.Throws<ArgumentException>(() => KellyStake.Of(record));
    }
}
