using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Strategies;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Schedules;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Strategies;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Strategies;

/// <summary>The pages of the strategies over a real database.</summary>
public sealed class StrategyPageTests : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private ComponentHarness _harness = new();

    public async Task InitializeAsync() => _storage = await TestStorage.CreateAsync();

    public async Task DisposeAsync()
    {
        await _harness.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task List_EachStrategy_HasACardAndTheHeadCountsThoseThatAreOn()
    {
        _harness.Engine.Change(s => s with { Strategies = [SampleSnapshot.View(true), SampleSnapshot.View(false) with { Definition = RsiReversal.EthUsd }] });

        var page = await Ready().RenderAsync<StrategiesPage>();

        Assert.Contains("1 of 2 are on", page.Text, StringComparison.Ordinal);
        Assert.Contains(MacdCross.EthUsd.Id.Value, page.Text, StringComparison.Ordinal);
        Assert.Contains(RsiReversal.EthUsd.Id.Value, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhenTheEngineChanges_FollowsIt()
    {
        var page = await Ready().RenderAsync<StrategiesPage>();
        Assert.Contains("0 of 1 are on", page.Text, StringComparison.Ordinal);

        _harness.Engine.Change(s => s with { Strategies = [SampleSnapshot.View(true)] });
        await _harness.Feed.RaiseAsync();

        Assert.Contains("1 of 1 are on", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AsATrader_HasTheFormAndAsAViewerTheValues()
    {
        var trader = await RenderAsync("macd_eth_usd");
        Assert.NotNull(trader.Find("#parameter-fast"));

        await _harness.DisposeAsync();
        _harness = new ComponentHarness(Roles.Viewer);
        var viewer = await RenderAsync("macd_eth_usd");

        Assert.Empty(viewer.FindAll("#parameter-fast"));
        Assert.Contains("Fast", viewer.Find("[aria-label=Parameters] dl").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(viewer.FindAll("button"), b => b.TextContent is not "Compare");
    }

    [Fact]
    public async Task Page_OfAnUnknownStrategy_SaysSo()
    {
        var page = await RenderAsync("none");

        Assert.Contains("There is no strategy none.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_RolledBack_AskOnceAndSendWhatWasBefore()
    {
        var (before, after) = (ParameterSet.Default.Values.SetItem("fast", 7), ParameterSet.Default.Values.SetItem("fast", 9));
        await AddAsync(EventRow.From(new ParametersChanged(MacdCross.EthUsd.Id, 3, before, after, "Quicker", "trader@example.com") { Sequence = 1, Time = SampleSnapshot.MarketTime, RecordedAt = SampleSnapshot.MachineTime }));
        _harness.Engine.Change(s => s with { Strategies = [s.Strategies[0] with { Parameters = new ParameterSet(3, after) }] });
        var page = await RenderAsync("macd_eth_usd");
        Assert.Contains("Fast 7 candles → 9 candles", page.Find("[aria-label=Versions]").TextContent, StringComparison.Ordinal);

        await page.ClickAsync(page.Find("button", "Roll back"));
        Assert.Empty(_harness.Commands.Sent);
        await page.ClickAsync(page.Find("dialog button", "ersion 2"));

        var command = Assert.IsType<SetParameters>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal((3, 7m), (command.Expected, command.Values["fast"]));
    }

    [Fact]
    public async Task Versions_TwoChosen_ShowsWhatTheyDifferInAndUsesTheFirstAgain()
    {
        var values = ParameterSet.Default.Values.SetItem("fast", 9);
        await AddAsync(EventRow.From(new ParametersChanged(MacdCross.EthUsd.Id, 2, ParameterSet.Default.Values, values, "", "trader@example.com") { Sequence = 1, Time = SampleSnapshot.MarketTime, RecordedAt = SampleSnapshot.MachineTime }));
        _harness.Engine.Change(s => s with { Strategies = [s.Strategies[0] with { Parameters = new ParameterSet(2, values) }] });
        var page = await RenderAsync("macd_eth_usd");
        Assert.Equal(["Fast", "8 candles", "9 candles"], page.FindAll("[aria-label=Differences] tbody td").Select(d => d.TextContent));

        await page.ChangeAsync("#version-from", "2");
        Assert.Contains("They have the same values.", page.Text, StringComparison.Ordinal);
        await page.ChangeAsync("#version-from", "1");
        await page.ClickAsync(page.FindAll("button").Single(b => b.TextContent == "Use version 1 again"));
        await page.ClickAsync(page.Find("dialog button", "version 1"));

        Assert.Empty(Assert.IsType<SetParameters>(Assert.Single(_harness.Commands.Sent)).Values);
    }

    [Fact]
    public async Task Compare_WithoutAnAccount_SaysWhyThereIsNothing()
    {
        var page = await RenderAsync("macd_eth_usd");

        await page.ClickAsync(page.Find("button", "Compare"));
        await page.WaitForAsync(() => page.FindAll("[aria-label='Live against backtest'] [role=alert]").Count == 1);

        Assert.Contains("There is no account 'paper-1' yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TradeThatTheBacktestDoesNotHave_IsExplainedAndAddedUp()
    {
        var opened = SampleSnapshot.MarketTime.AddHours(-1);
        var account = new TradingAccount(SampleSnapshot.Account, 1_000, opened, null, "replay");
        await AddAsync(AccountRow.From(account), EventRow.From(new AccountOpened(account, "system") { Sequence = 1, Time = opened, RecordedAt = opened }), TradeRow.From(SampleSnapshot.Trade(0.25m)));
        var page = await RenderAsync("macd_eth_usd");

        await page.ClickAsync(page.Find("button", "Compare"));
        await page.WaitForAsync(() => page.Text.Contains("Unexpected trade", StringComparison.Ordinal));

        var net = SampleSnapshot.Trade(0.25m).NetPnl;
        var amount = Console.Components.Shared.Formatting.Money.Signed(net);
        Assert.Contains(amount, page.Find("[aria-label='Live against backtest'] .total").TextContent, StringComparison.Ordinal);
        Assert.Contains("The backtest has no such trade.", page.Text, StringComparison.Ordinal);
    }

    private async Task AddAsync(params object[] rows)
    {
        await using var context = _storage.Context();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    // What the pages' parts read; each test's harness has them before its first render.
    private ComponentHarness Ready()
    {
        _harness.Services.AddSingleton(_storage.Get<IDbContextFactory<ConsoleDbContext>>());
        _harness.Services.AddSingleton(_storage.Get<ICandleStore>());
        _harness.Services.AddSingleton<ParameterHistory>();
        _harness.Services.AddSingleton<LiveComparisons>();
        _harness.Services.AddSingleton<StrategyPerformance>();
        _harness.Services.AddSingleton<ScheduleBook>();
        return _harness;
    }

    private Task<Rendered<StrategyPage>> RenderAsync(string id) => Ready().RenderAsync<StrategyPage>(p => p.Add(c => c.Id, id));
}
