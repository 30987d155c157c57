using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Trades;
using SparkStacker.Console.History;
using SparkStacker.Console.Tests.History;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Pages.Trades;

public sealed class TradesPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly FakeHistory _history = new();

    public TradesPageTests() => _harness.Services.AddSingleton<IHistoryReader>(_history);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_ShowsTheAccountsTradesAndTheirSum()
    {
        _history.Trades.Add(SampleSnapshot.Trade(-0.01m));
        _harness.Engine.Change(s => s with { Strategies = [s.Strategies[0] with { Statistics = new StrategyStatistics(1, 3, -0.02m, -1m) }] });
        var page = await _harness.RenderAsync<TradesPage>();

        Assert.Equal("4 on paper-1, 25.00 % won, −$0.020 net", page.Find(".page-head p").TextContent);
        Assert.Equal((new RowFilter("paper-1"), (long?)null), _history.Asked[^1]);
        Assert.Contains("−$0.011", page.Find("tbody tr").TextContent, StringComparison.Ordinal); // 0.01 lost and 0.00087 of fees.
    }

    [Fact]
    public async Task Page_WhenATradeCloses_ShowsItWithoutAReload()
    {
        var page = await _harness.RenderAsync<TradesPage>();
        Assert.Contains("No trades yet.", page.Text, StringComparison.Ordinal);

        _history.Trades.Add(SampleSnapshot.Trade(0.01m));
        _harness.Engine.Change(s => s with { Strategies = [s.Strategies[0] with { Statistics = new StrategyStatistics(1, 0, 0.01m, 1m) }] });
        await _harness.Feed.RaiseAsync();

        await page.WaitForAsync(() => page.FindAll("tbody tr").Count == 1);
    }
}
