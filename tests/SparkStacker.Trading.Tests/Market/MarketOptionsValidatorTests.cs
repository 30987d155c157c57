using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class MarketOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeed() => Assert.True(new MarketOptionsValidator().Validate(null, new MarketOptions()).Succeeded);

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Validate_UsefulSpeed_Succeeds(double speed) =>
        Assert.True(new MarketOptionsValidator().Validate(null, new MarketOptions { ReplaySpeed = speed }).Succeeded);

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(0.001, "0.001")]
    [InlineData(2_000_000, "2000000")]
    public void Validate_UselessSpeed_NamesKeyValueAndRange(double speed, string found) =>
        Assert.Equal(
            [$"SparkStacker:Market:ReplaySpeed is {found}; 0 (as fast as it goes) or 0.01 to 1000000 is allowed."],
            Errors(new MarketOptions { ReplaySpeed = speed }));

    [Fact]
    public void Validate_Hyperliquid_SaysThatItIsNotThere() =>
        Assert.Equal(
            ["SparkStacker:Market:Source is 'hyperliquid', but this version has no connection to Hyperliquid; 'auto', 'replay' and 'simulated' are allowed."],
            Errors(new MarketOptions { Source = MarketSource.Hyperliquid }));

    [Fact]
    public void Validate_EverythingWrong_ReportsEveryError() =>
        Assert.Equal(
            [
                "SparkStacker:Market:Source is '9'; 'auto', 'replay' and 'simulated' are allowed.",
                "SparkStacker:Market:ReplaySpeed is -1; 0 (as fast as it goes) or 0.01 to 1000000 is allowed.",
            ],
            Errors(new MarketOptions { Source = (MarketSource)9, ReplaySpeed = -1 }));

    [Fact]
    public void Symbols_FollowTheSource()
    {
        Assert.Equal([MarketSymbol.EthUsd], new MarketOptions().Symbols);
        Assert.Equal([MarketSymbol.EthUsd, MarketSymbol.BtcUsd], new MarketOptions { Source = MarketSource.Simulated }.Symbols);
        Assert.Equal([MarketSymbol.EthUsd, MarketSymbol.BtcUsd], new MarketOptions { ReplayFiles = { ["BTC_USD"] = "b.csv", ["ETH-USD"] = "e.csv" } }.Symbols);
        Assert.Equal([MarketSymbol.BtcUsd], new MarketOptions { ReplayFiles = { ["BTC-USD"] = "b.csv" } }.Symbols);
    }

    [Fact]
    public void Validate_ReplayFiles_NamesUnknownMarketsMissingFilesAndTheRival() =>
        Assert.Equal(
            [
                "SparkStacker:Market:ReplayFile is 'no/such.csv', which is not a file; a CSV file is allowed, or nothing for the bundled recording.",
                "SparkStacker:Market:ReplayFile is 'no/such.csv' beside SparkStacker:Market:ReplayFiles; one of the two is allowed.",
                "SparkStacker:Market:ReplayFiles:BTC-USD is 'no/btc.csv', which is not a file; a CSV file is allowed.",
                "SparkStacker:Market:ReplayFiles:XRP-USD is for no market that can be traded; ETH-USD, BTC-USD are allowed.",
            ],
            Errors(new MarketOptions { ReplayFile = "no/such.csv", ReplayFiles = { ["BTC-USD"] = "no/btc.csv", ["XRP-USD"] = "no/xrp.csv" } }));

    [Theory]
    [InlineData(MarketSource.Auto)]
    [InlineData(MarketSource.Replay)]
    public void Validate_ReplayFileThatIsNotThere_NamesIt(MarketSource source) =>
        Assert.Equal(
            ["SparkStacker:Market:ReplayFile is 'no/such.csv', which is not a file; a CSV file is allowed, or nothing for the bundled recording."],
            Errors(new MarketOptions { Source = source, ReplayFile = "no/such.csv" }));

    private static string[] Errors(MarketOptions options) => [.. new MarketOptionsValidator().Validate(null, options).Failures ?? []];
}
