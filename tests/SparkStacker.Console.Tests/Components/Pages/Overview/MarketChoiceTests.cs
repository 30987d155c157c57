using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class MarketChoiceTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new() { Engine = new CandleEngine(100) };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task OneMarket_NeedsNoChoice() =>
        Assert.Empty((await _harness.RenderAsync<OverviewPage>()).FindAll(".bare"));

    [Fact]
    public async Task TwoMarkets_AreOfferedWithTheirPrices()
    {
        _harness.Engine.Change(TwoMarkets);

        var page = await _harness.RenderAsync<OverviewPage>();

        Assert.Equal(["ETH-USD 1,937.00", "BTC-USD 118,712.0"], page.FindAll(".bare a").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("true", page.Find(".bare a").GetAttribute("aria-current"));
        Assert.EndsWith("?market=BTC-USD", page.FindAll(".bare a")[1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("ETH-USD", page.Find("#market-title").TextContent);
    }

    [Fact]
    public async Task MarketInTheAddress_ShowsItsPriceAndItsStrategy()
    {
        _harness.Engine.Change(TwoMarkets);

        _harness.Navigation.Go("/?market=BTC-USD");
        var page = await _harness.RenderAsync<OverviewPage>();

        Assert.Equal("BTC-USD", page.Find("#market-title").TextContent);
        Assert.Equal("118,712.0", page.Find("#market-title + .price").TextContent);
        Assert.Equal("15m candles", page.Find("[data-interval]").TextContent);
        Assert.Contains("macd_btc_usd", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "macd_eth_usd")]
    [InlineData("BTC-USD", null, "macd_btc_usd")]
    [InlineData(null, "macd_btc_usd", "macd_btc_usd")]
    [InlineData("XRP-USD", "nothing", "macd_eth_usd")]
    public void Of_Address_IsTheStrategyOrTheMarketsOrTheFirst(string? market, string? strategy, string expected) =>
        Assert.Equal(expected, OverviewChoice.Of(TwoMarkets(SampleSnapshot.Flat()), market, strategy)?.Definition.Id.Value);

    [Fact]
    public void ChartMarket_LongerInterval_HasItsOwnFormingCandle()
    {
        var forming = new Candle(900_000, 118_700, 118_800, 118_600, 118_712, 3);
        var snapshot = TwoMarkets(SampleSnapshot.Flat());
        snapshot = snapshot with { Strategies = [snapshot.Strategies[0], snapshot.Strategies[1] with { Forming = forming }] };

        Assert.Equal(
            new ChartMarket(MarketSymbol.BtcUsd, Interval.FifteenMinutes, MarketRules.BtcUsd, 118_712m, forming),
            ChartMarket.Of(snapshot, new StrategyId("macd_btc_usd")));
    }

    private static EngineSnapshot TwoMarkets(EngineSnapshot snapshot)
    {
        var first = snapshot.Strategies[0];
        return snapshot with
        {
            Feed = snapshot.Feed with { MoreSymbols = [MarketSymbol.BtcUsd] },
            Markets =
            [
                snapshot.Markets[0] with { LastPrice = 1_937m },
                new MarketView(MarketSymbol.BtcUsd, MarketRules.BtcUsd, null, 118_712m, 117_000m, null, 0),
            ],
            Strategies =
            [
                first,
                first with { Definition = first.Definition with { Id = new StrategyId("macd_btc_usd"), Symbol = MarketSymbol.BtcUsd, Interval = Interval.FifteenMinutes } },
            ],
        };
    }
}
