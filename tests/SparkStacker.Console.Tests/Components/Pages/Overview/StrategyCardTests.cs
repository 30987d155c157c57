using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class StrategyCardTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Switch_Viewer_HasNoneButSeesTheState()
    {
        _harness.User.SignIn(Roles.Viewer);

        var card = await RenderAsync(isActive: true);

        Assert.Empty(card.FindAll("button"));
        Assert.Equal("On", card.Find("[data-state]").TextContent);
    }

    [Theory]
    [InlineData(Roles.Trader)]
    [InlineData(Roles.Admin)]
    public async Task Switch_MayTrade_IsNamedAfterTheStrategy(string role)
    {
        _harness.User.SignIn(role);

        var toggle = (await RenderAsync(isActive: false)).Find("button[role=switch]");

        Assert.Equal("macd_eth_usd", toggle.GetAttribute("aria-label"));
        Assert.Equal("false", toggle.GetAttribute("aria-checked"));
    }

    [Fact]
    public async Task Switch_Off_SendsActivate()
    {
        var card = await RenderAsync(isActive: false);

        await card.ClickAsync("[role=switch]");

        Assert.Equal(SampleSnapshot.Strategy.Id, Assert.IsType<ActivateStrategy>(Assert.Single(_harness.Commands.Sent)).Strategy);
    }

    [Fact]
    public async Task Switch_On_SendsDeactivate()
    {
        var card = await RenderAsync(isActive: true);
        Assert.Equal("true", card.Find("[role=switch]").GetAttribute("aria-checked"));

        await card.ClickAsync("[role=switch]");

        Assert.IsType<DeactivateStrategy>(Assert.Single(_harness.Commands.Sent));
    }

    [Fact]
    public async Task Switch_Pending_IsBusyAndSendsOnce()
    {
        _harness.Commands.Hold();
        var card = await RenderAsync(isActive: false);

        var pending = card.ClickAsync("[role=switch]");
        await card.WaitForAsync(() => card.Find("[role=switch]").HasAttribute("disabled"));
        Assert.Equal("true", card.Find("[role=switch]").GetAttribute("aria-busy"));
        Assert.Equal("false", card.Find("[role=switch]").GetAttribute("aria-checked"));

        _harness.Commands.Release();
        await pending;
        Assert.False(card.Find("[role=switch]").HasAttribute("disabled"));
        Assert.Single(_harness.Commands.Sent);
    }

    [Fact]
    public async Task Switch_Refused_SaysWhyAndStaysOff()
    {
        _harness.Commands.Answer = CommandResult.Failed("storage_fault", "macd_eth_usd stays off: the journal can't be written.");
        var card = await RenderAsync(isActive: false);

        await card.ClickAsync("[role=switch]");

        Assert.Equal("macd_eth_usd stays off: the journal can't be written.", card.Find("[role=alert]").TextContent);
        Assert.Equal("false", card.Find("[role=switch]").GetAttribute("aria-checked"));
    }

    [Fact]
    public async Task Chips_ShowTheParametersInForce() =>
        Assert.Equal(
            ["ETH-USD 1m", "MACD 8 · 21 · 5", "Size $1.00", "Stop 2 %", "Target 4 %"],
            (await RenderAsync(isActive: false)).FindAll(".chip").Select(chip => chip.TextContent.Trim()));

    [Theory]
    [InlineData(0, "0:21")]
    [InlineData(100, "0:15")]
    [InlineData(5_000, "0:00")]
    public async Task Countdown_BetweenUpdates_RunsAtTheSpeedOfTheRecording(int milliseconds, string expected)
    {
        var card = await RenderAsync(isActive: true, SampleSnapshot.MachineTime.AddMilliseconds(milliseconds));

        Assert.Equal(expected, card.Find(".left").TextContent);
    }

    [Fact]
    public async Task Countdown_RecordingEnded_IsGone()
    {
        var snapshot = Snapshot(isActive: true) with { FeedStatus = new FeedStatus(FeedState.Ended) };

        Assert.Empty((await RenderAsync(snapshot, SampleSnapshot.MachineTime)).FindAll(".left"));
    }

    [Fact]
    public async Task Blocks_Active_AreSaid()
    {
        var snapshot = Snapshot(isActive: true) with { Blocks = ["No new entries: no market data for 95 s."] };

        Assert.Equal("No new entries: no market data for 95 s.", (await RenderAsync(snapshot, SampleSnapshot.MachineTime)).Find(".block").TextContent);
    }

    private static EngineSnapshot Snapshot(bool isActive) => SampleSnapshot.Flat() with { Strategies = [SampleSnapshot.View(isActive)] };

    private Task<Rendered<StrategyCard>> RenderAsync(bool isActive, DateTimeOffset? now = null) => RenderAsync(Snapshot(isActive), now ?? SampleSnapshot.MachineTime);

    private Task<Rendered<StrategyCard>> RenderAsync(EngineSnapshot snapshot, DateTimeOffset now) =>
        _harness.RenderAsync<StrategyCard>(p => p.Add(c => c.Snapshot, snapshot).Add(c => c.Strategy, snapshot.Strategies[0]).Add(c => c.Now, now));
}
