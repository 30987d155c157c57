using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class PositionCardTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Long_ShowsItsFigures()
    {
        var card = await RenderAsync(Snapshot());

        Assert.Contains("LONG", card.Find(".tag").TextContent, StringComparison.Ordinal);
        Assert.Equal("+$0.0013", card.Find(".pnl .number").TextContent);
        Assert.Contains("+0.13 %", card.Find(".pnl").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Size: 0.0005 ETH", "Notional: $0.97", "Entry: 1,933.67", "Mark: 1,937.04", "Stop: 1,895.00 −2.00 % · −$0.019",
                "Target: 2,011.02 +4.00 % · +$0.039", "Margin: $0.097 at 10×", "Liquidation: –", "Fees: −$0.00044", "Funding: $0.00",
            ],
            Facts(card));
        Assert.Equal("9 min", card.Find("header .mut").TextContent);
    }

    [Fact]
    public async Task Short_LosesWhenThePriceRises()
    {
        var card = await RenderAsync(Snapshot(SampleSnapshot.Position(PositionSide.Short)));

        Assert.Contains("SHORT", card.Find(".tag").TextContent, StringComparison.Ordinal);
        Assert.Equal("−$0.0021", card.Find(".pnl .number").TextContent);
        Assert.True(card.Find(".pnl .number").ClassList.Contains("down"));
        Assert.Contains("Stop: 1,972.34 −2.00 % · −$0.019", Facts(card));
    }

    [Fact]
    public async Task Card_OfAStrategyThatIsFlat_ShowsNobodyElsesPositionButCountsIt()
    {
        var other = SampleSnapshot.Position();
        other = other with { Position = other.Position with { Strategy = new("rsi_eth_usd") } };
        var card = await _harness.RenderAsync<PositionCard>(p => p.Add(c => c.Snapshot, Snapshot(other)).Add(c => c.Strategy, SampleSnapshot.View(true)));

        Assert.Equal("FLAT", card.Find(".tag").TextContent);
        Assert.Equal("1 of other strategies", card.Find("header a").TextContent);
    }

    [Fact]
    public async Task Bar_SaysInWordsWhereThePriceStands() =>
        Assert.Equal(
            "The price is 36 % of the way from the stop at 1,895.00 to the target at 2,011.02.",
            (await RenderAsync(Snapshot())).Find(".range").GetAttribute("aria-label"));

    [Theory]
    [InlineData(true, "The strategy's next signal opens one.")]
    [InlineData(false, "Signals are shown but not traded while the strategy is off.")]
    public async Task Flat_SaysWhatOpensAPosition(bool isActive, string expected)
    {
        var card = await RenderAsync(SampleSnapshot.Flat() with { Strategies = [SampleSnapshot.View(isActive)] });

        Assert.Contains(expected, card.Text, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("button"));
    }

    [Fact]
    public async Task Viewer_SeesEverythingAndNoControl()
    {
        _harness.User.SignIn(Roles.Viewer);

        var card = await RenderAsync(Snapshot());

        Assert.Contains("Entry: 1,933.67", Facts(card));
        Assert.Empty(card.FindAll("button"));
    }

    [Fact]
    public async Task Closing_SaysSoAndCantBeClosedAgain()
    {
        var card = await RenderAsync(Snapshot(SampleSnapshot.Position(isClosing: true)));

        Assert.Contains("A close order is on its way to the venue.", card.Text, StringComparison.Ordinal);
        Assert.All(card.FindAll(".actions button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Empty(card.FindAll(".warning"));
    }

    [Fact]
    public async Task UnknownOrder_IsSaidInAmber()
    {
        var order = SampleSnapshot.Order(OrderPurpose.Close, OrderState.Unknown) with { Side = OrderSide.Sell };

        var warning = (await RenderAsync(Snapshot() with { OpenOrders = [order] })).Find(".warning");

        Assert.False(warning.ClassList.Contains("bad"));
        Assert.Equal(
            "The outcome of an order is unknown since 09:43:39: Close: sell 0.0005 ETH. It may have happened. The venue is being asked; new entries wait.",
            warning.TextContent);
    }

    [Fact]
    public async Task UnknownEntry_WithoutAPosition_IsSaid()
    {
        var card = await RenderAsync(SampleSnapshot.Flat() with { OpenOrders = [SampleSnapshot.Order(state: OrderState.Unknown)] });

        Assert.Contains("Entry: buy 0.0005 ETH. It may have happened.", card.Find(".warning").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, "Not protected: no stop")]
    [InlineData(OrderState.Sent, false, "Not protected yet: the stop is on its way")]
    [InlineData(OrderState.Unknown, true, "Perhaps not protected")]
    public async Task Unprotected_SaysHowBadItIs(OrderState? stop, bool isBad, string expected)
    {
        var snapshot = Snapshot(SampleSnapshot.Position(isProtected: false));
        snapshot = stop is { } state ? snapshot with { OpenOrders = [SampleSnapshot.Order(OrderPurpose.StopLoss, state)] } : snapshot;

        var warning = (await RenderAsync(snapshot)).Find(".warning", expected);

        Assert.Equal(isBad, warning.ClassList.Contains("bad"));
        Assert.Equal(isBad ? "alert" : "status", warning.GetAttribute("role"));
    }

    [Fact]
    public async Task Stale_MovingNumbersAreGreyButNotTheEntry()
    {
        var card = await _harness.RenderAsync<PositionCard>(p => p.Add(c => c.Snapshot, Snapshot()).Cascade(new Freshness(true, "40 s")));

        Assert.Contains("Mark: 1,937.04 40 s old", Facts(card));
        Assert.Contains("Entry: 1,933.67", Facts(card));
    }

    [Fact]
    public async Task Close_AskedAndConfirmed_SendsOneCommandForAllOfIt()
    {
        var card = await RenderAsync(Snapshot());
        await card.ClickAsync(card.Find("button", "Close position"));
        Assert.Empty(_harness.Commands.Sent);

        await card.ClickAsync(card.Find("[role=dialog] button", "Close 0.0005 ETH at market"));

        var close = Assert.IsType<ClosePosition>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal(("p1", 1m), (close.Position.Value, close.Fraction));
    }

    [Fact]
    public async Task Close_Dialog_LeavesWhenItIsClosed()
    {
        var card = await RenderAsync(Snapshot());
        await card.ClickAsync(card.Find("button", "Close position"));

        await card.FireAsync(card.Find("dialog"), "onclose", null);

        Assert.Empty(card.FindAll("dialog"));
        Assert.Empty(_harness.Commands.Sent);
    }

    private static EngineSnapshot Snapshot(PositionView? position = null) => SampleSnapshot.Flat().With(position ?? SampleSnapshot.Position());

    private static List<string> Facts(Rendered<PositionCard> card) =>
        [.. card.FindAll(".kv dt").Zip(card.FindAll(".kv dd"), (name, value) => $"{name.TextContent}: {string.Join(' ', value.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];

    private Task<Rendered<PositionCard>> RenderAsync(EngineSnapshot snapshot) => _harness.RenderAsync<PositionCard>(p => p.Add(c => c.Snapshot, snapshot));
}
