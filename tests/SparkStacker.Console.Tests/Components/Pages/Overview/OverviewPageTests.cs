using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class OverviewPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new() { Engine = new CandleEngine(100, SampleSnapshot.Flat().With(SampleSnapshot.Position())) };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task FirstRender_HasTheNumbersAlready()
    {
        var page = await _harness.RenderAsync<OverviewPage>();

        var price = _harness.Engine.Snapshot.LastPrice!.Value;
        Assert.Equal(price.ToString("#,0.00"), page.Find("#market-title + .price").TextContent);
        Assert.Equal(["MACD", "Signal", "Histogram"], page.FindAll(".indicator dt").Select(name => name.TextContent));
        Assert.Equal("$1,000.42", page.Find(".figures .number").TextContent);
        Assert.Contains("paper-1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Viewer_HasNoControlThatActs()
    {
        _harness.User.SignIn(Roles.Viewer);

        var page = await _harness.RenderAsync<OverviewPage>();

        Assert.Equal(["Newest candle", "Last 50 candles", "Fit to stop and target"], page.FindAll("button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task Trader_HasSwitchAndClose()
    {
        var page = await _harness.RenderAsync<OverviewPage>();

        Assert.NotNull(page.Find("[role=switch]"));
        Assert.NotNull(page.Find("button", "Close position"));
    }

    [Fact]
    public async Task Change_IsShownWithoutReload()
    {
        var page = await _harness.RenderAsync<OverviewPage>();

        _harness.Engine.Change(snapshot => snapshot with { LastPrice = 2_345.67m });
        await _harness.Feed.RaiseAsync();

        Assert.Equal("2,345.67", page.Find("#market-title + .price").TextContent);
    }

    [Fact]
    public async Task FeedSilent_NumbersAgeAndGreyWithoutAnyUpdate()
    {
        var page = await _harness.RenderAsync<OverviewPage>();
        Assert.Empty(page.FindAll(".stale"));

        _harness.Clock.Advance(TimeSpan.FromSeconds(40));
        await _harness.Feed.RaiseAsync();

        Assert.True(page.Find("#market-title + .price").ClassList.Contains("stale"));
        Assert.Contains("40 s old", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordingEnded_NumbersStayAsTheyAre()
    {
        _harness.Engine.Change(snapshot => snapshot with { Phase = EnginePhase.Ended, FeedStatus = new FeedStatus(FeedState.Ended) });
        _harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty((await _harness.RenderAsync<OverviewPage>()).FindAll(".stale"));
    }

    [Fact]
    public async Task EngineStarts_PageIsThereWithWords()
    {
        _harness.Services.AddSingleton<IEngineReader>(new FakeEngine());

        var page = await _harness.RenderAsync<OverviewPage>();

        Assert.Contains("The engine starts.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[role=switch]"));
    }

    [Fact]
    public async Task Dispose_LeavesTheFeed()
    {
        await _harness.RenderAsync<OverviewPage>();
        Assert.Equal(2, _harness.Feed.Subscriptions);

        await _harness.DisposeAsync();

        Assert.Equal(0, _harness.Feed.Subscriptions);
    }
}
