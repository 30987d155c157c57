using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class ActivityCardTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Signals_HeldBack_ShowRuleLimitAndValue()
    {
        var refusal = new RiskRefusal(RiskRule.FeedStale, "90 s", "95 s", "No market data for 95 s.");
        var card = await RenderAsync(SampleSnapshot.Flat() with { Signals = [SampleSnapshot.Signal(SignalOutcome.HeldBack, refusal.Sentence, refusal)] }, null);

        Assert.Equal("Held back", card.Find("td .tag.w").TextContent);
        Assert.Contains("No market data for 95 s.", card.Text, StringComparison.Ordinal);
        Assert.Contains("95 s (limit 90 s)", card.Text, StringComparison.Ordinal);
        Assert.Contains("SELL", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signals_OfOtherStrategies_AreLeftOut()
    {
        var other = SampleSnapshot.Signal(SignalOutcome.StrategyOff, "Not traded.") with { Strategy = new StrategyId("another") };

        Assert.Contains("No signals yet.", (await RenderAsync(SampleSnapshot.Flat() with { Signals = [other] }, null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_Unknown_IsAmberAndFirst()
    {
        var snapshot = SampleSnapshot.Flat() with
        {
            OpenOrders = [SampleSnapshot.Order(state: OrderState.Unknown, id: "0x02")],
            RecentOrders = [SampleSnapshot.Order(state: OrderState.Filled)],
        };

        var card = await RenderAsync(snapshot, "orders");

        Assert.Equal(["Unknown", "Filled"], card.FindAll("tbody .tag").Select(tag => tag.TextContent));
        Assert.True(card.Find("tbody .tag").ClassList.Contains("w"));
        Assert.Contains("May have happened; the venue is being asked.", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trades_ShowNetResultWithSign()
    {
        var card = await RenderAsync(SampleSnapshot.Flat() with { Trades = [SampleSnapshot.Trade(0.01m), SampleSnapshot.Trade(-0.01m, "p3")] }, "trades");

        Assert.Equal(["+$0.0091", "−$0.011"], card.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[8].TextContent));
        Assert.Equal(["stop", "stop"], card.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[6].TextContent));
    }

    [Fact]
    public async Task Events_AreSentences()
    {
        var card = await RenderAsync(SampleSnapshot.Flat() with { Events = [new StrategySwitched(SampleSnapshot.Strategy.Id, true, "trader@example.com") { Sequence = 7, Time = SampleSnapshot.MarketTime }] }, "events");

        Assert.Contains("macd_eth_usd switched on by trader@example.com.", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Signals")]
    [InlineData("Orders", "Orders")]
    [InlineData("trades", "Trades")]
    [InlineData("nonsense", "Signals")]
    [InlineData("7", "Signals")]
    public async Task Tab_FromTheAddress_IsOpen(string? tab, string expected) =>
        Assert.StartsWith(expected, (await RenderAsync(SampleSnapshot.Flat(), tab)).Find("[role=tab][aria-selected=true]").TextContent.Trim(), StringComparison.Ordinal);

    [Fact]
    public async Task Tabs_HaveAddressesAndCounts()
    {
        var card = await RenderAsync(
            SampleSnapshot.Flat() with
            {
                OpenOrders = [SampleSnapshot.Order(state: OrderState.Acknowledged)],
                Strategies = [SampleSnapshot.View(true) with { Statistics = new StrategyStatistics(2, 3, 0, 0) }],
            },
            null);

        Assert.Equal(
            ["Signals ", "Orders 1 ?tab=orders", "Trades 5 ?tab=trades", "Events ?tab=events"],
            card.FindAll("[role=tab]").Select(tab => string.Join(' ', tab.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " " + new Uri(tab.GetAttribute("href")!).Query));
    }

    private Task<Rendered<ActivityCard>> RenderAsync(EngineSnapshot snapshot, string? tab) =>
        _harness.RenderAsync<ActivityCard>(p => p.Add(c => c.Snapshot, snapshot).Add(c => c.Strategy, snapshot.Strategies[0]).Add(c => c.Tab, tab));
}
