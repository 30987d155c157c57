using Microsoft.JSInterop;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class PriceChartTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new() { Engine = new CandleEngine(history: 100) };

    private CandleEngine Engine => _harness.Engine;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Open_Candles_AreThereWithTheFirstCall()
    {
        await RenderAsync();

        var created = Assert.Single(_harness.JavaScript.CallsOf("create"));
        var message = Assert.IsType<ChartMessage>(created[2]);
        Assert.True(message.Load);
        Assert.Equal(101, message.Rows!.Count / ChartRows.Width);
        Assert.NotNull(message.Lines);
        Assert.Contains("MACD 8 · 21 · 5", created[1]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Subscribes_AtMostFiveTimesASecond()
    {
        await RenderAsync();

        Assert.Equal(TimeSpan.FromMilliseconds(200), Assert.Single(_harness.Feed.Intervals));
    }

    [Fact]
    public async Task Tick_SendsOneRow_WithoutRendering()
    {
        var chart = await RenderAsync();
        var before = chart.Markup;

        Engine.Form(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();

        var message = Applied().Single();
        Assert.False(message.Load);
        Assert.Equal(ChartRows.Width, message.Rows!.Count);
        Assert.Null(message.Lines);
        Assert.Equal(before, chart.Markup);
    }

    [Fact]
    public async Task Tick_NothingNew_SendsNothing()
    {
        await RenderAsync();

        await _harness.Feed.RaiseAsync();
        await _harness.Feed.RaiseAsync();

        Assert.True(Applied().Count() <= 1);
    }

    [Fact]
    public async Task Close_ChangesTheSentence()
    {
        var chart = await RenderAsync();
        var before = chart.Find("[role=img]").GetAttribute("aria-label");

        Engine.Close(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();

        var after = chart.Find("[role=img]").GetAttribute("aria-label");
        Assert.NotEqual(before, after);
        Assert.StartsWith("ETH-USD, 1-minute candles. The candle of 01:40 UTC", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Position_Opens_SendsItsLines()
    {
        await RenderAsync();

        Engine.Change(snapshot => snapshot.With(SampleSnapshot.Position()));
        await _harness.Feed.RaiseAsync();

        Assert.Equal(["entry", "stop", "target"], Applied().Last().Lines!.Select(line => line.Kind));
    }

    [Fact]
    public async Task Update_BrowserMissedSomething_GetsEverythingAnew()
    {
        await RenderAsync();
        _harness.JavaScript.Answer("apply", arguments => ((ChartMessage)arguments[0]!).Load);

        Engine.Form(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();

        Assert.Equal([false, true], Applied().Select(message => message.Load));
    }

    [Fact]
    public async Task Update_NoAnswer_GetsEverythingAnewNextTime()
    {
        await RenderAsync();
        _harness.JavaScript.Answer("apply", _ => throw new TaskCanceledException());
        Engine.Form(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();

        _harness.JavaScript.Answer("apply", _ => true);
        await _harness.Feed.RaiseAsync();

        Assert.True(Applied().Last().Load);
    }

    [Fact]
    public async Task Update_BrowserFails_SaysSoAndTriesAgainOnClick()
    {
        var chart = await RenderAsync();
        _harness.JavaScript.Answer("apply", _ => throw new JSException("Chart row 0: time must be after 60.\nat check"));
        Engine.Form(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();
        Assert.Equal("The chart can't be drawn in this browser. Chart row 0: time must be after 60.", chart.Find("[role=alert] p").TextContent);

        await chart.ClickAsync("[role=alert] button");

        Assert.Empty(chart.FindAll("[role=alert]"));
        Assert.Equal(2, _harness.JavaScript.CallsOf("create").Count());
    }

    [Fact]
    public async Task Open_NoCandlesYet_WaitsAndOpensWithTheFirst()
    {
        _harness.Engine = new CandleEngine(history: 0);
        var chart = await RenderAsync();
        Assert.Contains("appears with the first candles", chart.Text, StringComparison.Ordinal);
        Assert.Empty(_harness.JavaScript.CallsOf("create"));

        Engine.Restart(new SampleMarket().Closed(30));
        await _harness.Feed.RaiseAsync();

        Assert.Single(_harness.JavaScript.CallsOf("create"));
        Assert.DoesNotContain("appears with the first candles", chart.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_Button_ShowsTheLast50Candles()
    {
        var chart = await RenderAsync();
        Assert.Equal("false", chart.Find("button[aria-controls]").GetAttribute("aria-expanded"));

        await chart.ClickAsync("button[aria-controls]");

        Assert.Equal("true", chart.Find("button[aria-controls]").GetAttribute("aria-expanded"));
        var rows = chart.FindAll("tbody tr");
        Assert.Equal(50, rows.Count);
        Assert.StartsWith("01:39", rows[0].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_CandleCloses_ShowsItFirst()
    {
        var chart = await RenderAsync();
        await chart.ClickAsync("button[aria-controls]");

        Engine.Close(Engine.Market.Tick(Engine.Snapshot.Forming!.Value));
        await _harness.Feed.RaiseAsync();

        Assert.StartsWith("01:40", chart.Find("tbody tr").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fit_Button_IsThereWithAPositionAndTellsTheBrowser()
    {
        var chart = await RenderAsync();
        Assert.Empty(chart.FindAll("button[aria-pressed]"));
        Engine.Change(snapshot => snapshot.With(SampleSnapshot.Position()));
        await _harness.Feed.RaiseAsync();

        await chart.ClickAsync("button[aria-pressed]");

        Assert.Equal("true", chart.Find("button[aria-pressed]").GetAttribute("aria-pressed"));
        Assert.True(Applied().Last().Fit);
    }

    [Fact]
    public async Task Licence_Link_IsOnThePage() =>
        Assert.Equal("https://www.tradingview.com/", (await RenderAsync()).Find(".foot a").GetAttribute("href"));

    [Fact]
    public async Task Dispose_ReleasesEverything()
    {
        await RenderAsync();

        await _harness.DisposeAsync();

        Assert.Equal(0, _harness.Feed.Subscriptions);
        Assert.Equal(0, _harness.JavaScript.OpenObjects);
        Assert.Single(_harness.JavaScript.CallsOf("dispose"));
    }

    [Fact]
    public async Task Dispose_TabIsGone_IsNoError()
    {
        await RenderAsync();
        _harness.JavaScript.Answer("dispose", _ => throw new JSDisconnectedException("gone"));

        await _harness.DisposeAsync();

        Assert.Equal(0, _harness.Feed.Subscriptions);
    }

    private Task<Rendered<PriceChart>> RenderAsync() => _harness.RenderAsync<PriceChart>(p => p.Add(c => c.Strategy, SampleSnapshot.Strategy.Id));

    private IEnumerable<ChartMessage> Applied() => _harness.JavaScript.CallsOf("apply").Select(arguments => (ChartMessage)arguments[0]!);
}
