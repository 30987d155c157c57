using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class StrategyOptionsTests
{
    [Fact]
    public void For_FeedOfEtherOnly_AreTheFourBuiltInOnes() =>
        Assert.Equal(["macd_eth_usd", "rsi_eth_usd", "bollinger_eth_usd", "ema_eth_usd"], Ids(new StrategyOptions(), MarketSymbol.EthUsd));

    [Fact]
    public void For_FeedOfBoth_BringsThemOnBitcoinToo() =>
        Assert.Equal(
            ["macd_eth_usd", "rsi_eth_usd", "bollinger_eth_usd", "ema_eth_usd", "macd_btc_usd", "rsi_btc_usd", "bollinger_btc_usd", "ema_btc_usd"],
            Ids(new StrategyOptions(), MarketSymbol.EthUsd, MarketSymbol.BtcUsd));

    [Fact]
    public void For_ConfiguredOnes_ComeAfterThemWithMarketAndInterval()
    {
        var all = StrategyCatalogue.For(Options(("trend", "ema", "BTC-USD", "4h"), ("quick", "rsi", "ETH-USD", "15m")), [MarketSymbol.EthUsd]);
        Assert.Equal(
            [("trend", "EMA cross", MarketSymbol.BtcUsd, Interval.FourHours), ("quick", "RSI reversal", MarketSymbol.EthUsd, Interval.FifteenMinutes)],
            all.Skip(4).Select(s => (s.Id.Value, s.Title, s.Symbol, s.Interval)));
        Assert.Empty(all[4].Refuse(ParameterSet.Default));
    }

    [Fact]
    public void Validate_UsefulOnes_Succeed() =>
        Assert.True(new StrategyOptionsValidator().Validate(null, Options(("macd_eth_usd_15m", "macd", "ETH-USD", "15m"), ("b1", "bollinger", "BTC-USD", "1d"))).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_NamesKeyValueAndWhatIsAllowed() =>
        Assert.Equal(
            [
                "SparkStacker:Strategies:0:Id is 'macd_btc_usd', which another strategy has; each may be used once.",
                "SparkStacker:Strategies:1:Id is 'Mine!'; 1 to 64 lower case letters, digits and underscores are allowed, a letter first.",
                "SparkStacker:Strategies:1:Strategy is 'sma'; macd, rsi, bollinger, ema are allowed.",
                "SparkStacker:Strategies:1:Market is 'XRP-USD'; ETH-USD, BTC-USD are allowed.",
                "SparkStacker:Strategies:1:Interval is '2m'; 1m, 5m, 15m, 1h, 4h, 1d are allowed.",
                "SparkStacker:Strategies:3:Id is 'twice', which another strategy has; each may be used once.",
            ],
            new StrategyOptionsValidator().Validate(null, Options(
                ("macd_btc_usd", "macd", "BTC-USD", "1m"), ("Mine!", "sma", "XRP-USD", "2m"), ("twice", "rsi", "ETH-USD", "1m"), ("twice", "rsi", "ETH-USD", "1m"))).Failures);

    [Fact]
    public void Validate_TooMany_SaysBothNumbers() =>
        Assert.Equal(
            ["SparkStacker:Strategies has 101 entries; at most 100 are allowed."],
            new StrategyOptionsValidator().Validate(null, Options([.. Enumerable.Range(0, 101).Select(i => ($"s{i}", "macd", "ETH-USD", "1m"))])).Failures);

    private static IEnumerable<string> Ids(StrategyOptions options, params MarketSymbol[] markets) => StrategyCatalogue.For(options, markets).Select(s => s.Id.Value);

    private static StrategyOptions Options(params (string Id, string Strategy, string Market, string Interval)[] instances)
    {
        var options = new StrategyOptions();
        foreach (var (id, strategy, market, interval) in instances)
        {
            options.Strategies.Add(new StrategyInstance { Id = id, Strategy = strategy, Market = market, Interval = interval });
        }

        return options;
    }
}
