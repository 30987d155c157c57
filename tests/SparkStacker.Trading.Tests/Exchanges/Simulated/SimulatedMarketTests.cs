using SparkStacker.Trading.Exchanges.Simulated;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Exchanges.Simulated;

public sealed class SimulatedMarketTests
{
    [Fact]
    public void Next_SeedOne_GivesTheSameCandlesForEver()
    {
        var market = new SimulatedMarket(1, MarketSymbol.EthUsd);
        Assert.Equal(new Candle(1_735_689_600_000, 3333.33m, 3336.90m, 3333.33m, 3334.50m, 785.555m), market.Next());
        for (var i = 0; i < 9_999; i++)
        {
            market.Next();
        }

        Assert.Equal(new Candle(1_736_289_600_000, 3768.36m, 3768.36m, 3764.25m, 3767.81m, 1039.362m), market.Next());
    }

    [Fact]
    public void Next_OtherSeed_GivesAnotherMarket() =>
        Assert.NotEqual(new SimulatedMarket(1, MarketSymbol.EthUsd).Next(), new SimulatedMarket(2, MarketSymbol.EthUsd).Next());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Next_ManyCandles_AreWholeAndStayLikeEther(int seed)
    {
        var market = new SimulatedMarket(seed, MarketSymbol.EthUsd);
        var before = market.Next();
        for (var i = 1; i < 100_000; i++)
        {
            var candle = market.Next();
            Assert.Equal(before.OpenTimeMs + 60_000, candle.OpenTimeMs);
            Assert.Equal(before.Close, candle.Open);
            Assert.True(candle.Low <= Math.Min(candle.Open, candle.Close) && candle.High >= Math.Max(candle.Open, candle.Close));
            Assert.InRange(candle.Low, 1_500, 7_000);
            Assert.InRange(candle.High - candle.Low, 0, 100);
            Assert.True(candle.Close % 0.01m == 0 && candle.Volume > 0);
            before = candle;
        }
    }

    [Fact]
    public void Next_Bitcoin_IsAWalkOfItsOwn()
    {
        var (ether, bitcoin) = (new SimulatedMarket(1, MarketSymbol.EthUsd), new SimulatedMarket(1, MarketSymbol.BtcUsd));
        var candles = Enumerable.Range(0, 10_000).Select(_ => (Eth: ether.Next(), Btc: bitcoin.Next())).ToArray();
        Assert.All(candles, c => Assert.InRange(c.Btc.Low, 40_000, 190_000));
        Assert.All(candles, c => Assert.Equal(c.Eth.OpenTimeMs, c.Btc.OpenTimeMs));
        Assert.InRange(candles.Count(c => Math.Sign(c.Eth.Close - c.Eth.Open) == Math.Sign(c.Btc.Close - c.Btc.Open)), 4_500, 5_500);
    }

    [Fact]
    public void Next_ADay_CrossesTheMacdBothWays()
    {
        var market = new SimulatedMarket(1, MarketSymbol.EthUsd);
        var strategy = MacdCross.EthUsd.Create(ParameterSet.Default);
        var sides = Enumerable.Range(0, 1_440).Select(_ => strategy.OnClosedCandle(market.Next()).Side).ToArray();
        Assert.InRange(sides.Count(side => side is SignalSide.Buy), 40, 140);
        Assert.InRange(sides.Count(side => side is SignalSide.Sell), 40, 140);
    }
}
