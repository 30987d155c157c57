using Microsoft.Extensions.Configuration;
using SparkStacker.Console.Hosting.Configuration;

namespace SparkStacker.Console.Tests.Hosting.Configuration;

public sealed class SettingCheckTests
{
    [Fact]
    public void Problems_DefaultsAndGoodValuesInAnyCase_AreNone() => Assert.Empty(SettingCheck.Problems(Configuration(
        ("sparkstacker:market:replayspeed", "0.5"), ("SparkStacker:Market:Source", "Replay"), ("SparkStacker:Database:Provider", "sqlite"),
        ("SparkStacker:DataDirectory", "/srv/data"), ("SparkStacker:Strategies:0:Id", "macd_eth_15m"), ("SparkStacker:Strategies:0:Interval", "15m"),
        ("SparkStacker:Market:ReplayFiles:BTC-USD", "btc.csv"), ("Logging:LogLevel:Default", "anything"))));

    [Theory]
    [InlineData("SparkStacker:Market:ReplaySped", "60", "SparkStacker:Market:ReplaySped: there is no such setting. The nearest is SparkStacker:Market:ReplaySpeed.")]
    [InlineData("SparkStacker:Markets:Source", "auto", "SparkStacker:Markets:Source: there is no such setting. The nearest is SparkStacker:Market:Source.")]
    [InlineData("SparkStacker:Market", "replay", "SparkStacker:Market: there is no such setting. The nearest is SparkStacker:Market:Source.")]
    [InlineData("SparkStacker:Market:ReplaySpeed", "abc", "SparkStacker:Market:ReplaySpeed: found 'abc', allowed: a number with a decimal point.")]
    [InlineData("SparkStacker:Market:ReplaySpeed", "", "SparkStacker:Market:ReplaySpeed: found '', allowed: a number with a decimal point.")]
    [InlineData("SparkStacker:Market:Source", "foo", "SparkStacker:Market:Source: found 'foo', allowed: auto, hyperliquid, replay, simulated.")]
    [InlineData("SparkStacker:Market:Source", "7", "SparkStacker:Market:Source: found '7', allowed: auto, hyperliquid, replay, simulated.")]
    [InlineData("SparkStacker:Risk:MaxOpenPositions", "1.5", "SparkStacker:Risk:MaxOpenPositions: found '1.5', allowed: a whole number.")]
    public void Problems_BadKeyOrValue_SaysWhatWasFoundAndWhatIsAllowed(string key, string value, string expected) =>
        Assert.Equal([expected], SettingCheck.Problems(Configuration((key, value))));

    [Fact]
    public void Problems_Several_AreAllReported() => Assert.Equal(2, SettingCheck.Problems(Configuration(
        ("SparkStacker:Market:ReplaySpeed", "fast"), ("SparkStacker:Risk:MaxOpenPositions", "many"))).Count);

    [Fact]
    public void WithoutEffect_DocumentedKey_IsNamedAndNoProblem()
    {
        var configuration = Configuration(("SparkStacker:Hyperliquid:RestUrl", "http://localhost:3000"));

        Assert.Empty(SettingCheck.Problems(configuration));
        Assert.Equal(["SparkStacker:Hyperliquid:RestUrl"], SettingCheck.WithoutEffect(configuration));
    }

    [Fact]
    public void Replacements_ValueThatCannotBeBound_IsTheDefault() => Assert.Equal(
        [new("SparkStacker:Market:ReplaySpeed", "60")],
        SettingCheck.Replacements(Configuration(("SparkStacker:Market:ReplaySpeed", "abc"), ("SparkStacker:Market:Source", "replay"))));

    [Theory]
    [InlineData("SparkStacker:Admin:Password")]
    [InlineData("SparkStacker:Database:ConnectionString")]
    public void Find_Secret_IsMarked(string path) => Assert.True(SettingCatalogue.Find(path)!.IsSecret);

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value))).Build();
}
