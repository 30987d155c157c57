using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Trades;
using SparkStacker.Console.History;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Console.Tests.Trades;
using SparkStacker.Console.Trades;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Trades;

public sealed class TradePageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    private const string Id = "a-macd_eth_usd-20250504T0901-long";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_Trade_ShowsRuleCandleChecksAndSlippage()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Null(storage.Engine.Commit(SampleTrade.Of("a")));

        var page = await RenderAsync(storage, Id);

        Assert.Equal("The MACD line (8, 21) crossed above its signal line (5): buy.", page.Find(".rule").TextContent);
        Assert.Contains("1,999 · 2,001 · 1,998 · 2,000", page.Text, StringComparison.Ordinal);
        var checks = page.FindAll("[aria-label='Risk checks'] tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(d => d.TextContent))).ToArray();
        Assert.Equal(["Kill switch|clear|–|–", "Position cap|$1.00|at most $1.50|$0.50", "Liquidation distance|none|at least 5.00 %|–"], checks);
        var entry = page.FindAll("[aria-label='How it filled'] tbody tr")[0].QuerySelectorAll("td").Select(d => d.TextContent).ToArray();
        Assert.Equal(("Entry: buy", "2,000", "2,000.01", "0.01", "0.05"), (entry[0], entry[3], entry[4], entry[5], entry[6]));
    }

    [Fact]
    public async Task Page_TradeOfAnOlderVersion_SaysThatNothingIsKept()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Null(storage.Engine.Commit(SampleTrade.Of("a", withDecision: false)));

        var page = await RenderAsync(storage, Id);

        Assert.Contains("Nothing is kept about the decision", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[aria-label='Risk checks']"));
    }

    [Fact]
    public async Task Page_UnknownId_SaysSo()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Contains("There is no trade b-1.", (await RenderAsync(storage, "b-1")).Text, StringComparison.Ordinal);
    }

    private Task<Rendered<TradePage>> RenderAsync(TestStorage storage, string id)
    {
        _harness.Services.AddSingleton(new TradeReader(storage.Get<IDbContextFactory<ConsoleDbContext>>(), new HistoryReader(storage.Get<IDbContextFactory<ConsoleDbContext>>())));
        return _harness.RenderAsync<TradePage>(p => p.Add(t => t.Id, id));
    }
}
