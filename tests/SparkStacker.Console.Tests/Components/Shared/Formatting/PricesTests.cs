using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Components.Shared.Formatting;

public sealed class PricesTests
{
    [Theory]
    [InlineData(1937.04, "1,937.04")]
    [InlineData(1937.1, "1,937.10")]
    [InlineData(1895, "1,895.00")]
    [InlineData(99999.999, "100,000.00")]
    [InlineData(0.5, "0.50")]
    [InlineData(-2.5, "−2.50")]
    public void Text_Eth_HasCents(double price, string expected) => Assert.Equal(expected, Prices.Text((decimal)price, MarketRules.EthUsd));

    [Theory]
    [InlineData(0, 0.0123, 6)]
    [InlineData(0, 1.5, 4)]
    [InlineData(2, 180.12, 2)]
    [InlineData(1, 25.123, 3)]
    [InlineData(5, 118_712, 1)]
    [InlineData(4, 1_937.04, 2)]
    [InlineData(4, 0, 2)]
    public void Decimals_PriceAndMarket_ShowFiveFiguresButNoMoreThanTheMarketHas(int sizeDecimals, double price, int expected) =>
        Assert.Equal(expected, Prices.Decimals((decimal)price, MarketRules.EthUsd with { SizeDecimals = sizeDecimals }));
}
