using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Strategies;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Strategies;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Console.Tests.Strategies;
using SparkStacker.Console.Tests.Trades;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Strategies;

public sealed class ComparisonCardTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Card_EnoughDays_ShowsFiguresCorrelationAndHedge()
    {
        var card = await RenderAsync(8);

        Assert.Equal(2, card.FindAll("[aria-label='Figures of all strategies'] tbody tr").Count);
        Assert.Equal("100.00 %", card.FindAll("tbody tr")[0].QuerySelectorAll("td")[7].TextContent);
        Assert.Equal(["macd_eth_usd, other", "8", "−1.00"], card.FindAll("[aria-label='Correlation of daily returns'] tbody td").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Card_FewDays_SaysFromWhenOnItIsShown()
    {
        var card = await RenderAsync(4);

        Assert.Empty(card.FindAll("[aria-label='Correlation of daily returns']"));
        Assert.Contains("is shown from 7 days", card.Text, StringComparison.Ordinal);
    }

    private async Task<Rendered<ClosedTrades>> RenderAsync(int days)
    {
        await using var storage = await TestStorage.CreateAsync();
        var snapshot = ComparisonMeterTests.TwoStrategies();
        Assert.Null(storage.Engine.Commit(HedgedTrades.On(snapshot, days, "other")));
        _harness.Services.AddSingleton(new StrategyPerformance(storage.Get<IDbContextFactory<ConsoleDbContext>>()));
        return await _harness.RenderAsync<ClosedTrades>(p => p.Add(c => c.Snapshot, snapshot).Add(c => c.Strategies, snapshot.Strategies)
            .AddContent<ComparisonCard, ComparedStrategies?>(compared => (nameof(ComparisonCard.Compared), compared)));
    }
}
