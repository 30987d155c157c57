using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Strategies;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Strategies;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Strategies;

public sealed class StrategyFiguresTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Card_WithTrades_ShowsEachFigureByItsOneDefinition()
    {
        // Net 0.00913, -0.00587 and 0.00413 on a notional of 0.968365 each, on three days.
        var figures = await RenderAsync(Trade("a", 0.01m, 0), Trade("b", -0.005m, 1), Trade("c", 0.005m, 2));

        Assert.Equal("3", figures["Trades"]);
        Assert.Equal("+$0.0074", figures["Net P&L"]);
        Assert.Equal("66.67 %", figures["Win ratio"]);
        Assert.Equal(("+$0.0066", "−$0.0059"), (figures["Average win"], figures["Average loss"]));
        Assert.Equal("2.26", figures["Profit factor"]);
        Assert.Equal("+$0.0025", figures["Expectancy"]);
        Assert.Equal(("+0.25 %", "+2.54 %"), (figures["Mean, of the notional"], figures["Mean, of the margin"]));
        Assert.Equal("0.61 %", figures["Deepest fall"]);
        Assert.Equal(("+6.16", "+13.89", "+153.17"), (figures["Sharpe"], figures["Sortino"], figures["Calmar"]));
        Assert.Equal("+0.56", figures["SQN"]);
        Assert.Equal("1", figures["Longest losing run"]);
        Assert.Equal("$0.0026", figures["Fees"]);
    }

    [Fact]
    public async Task Card_WithoutTrades_HasDashesWhereNothingCanBeSaid()
    {
        var figures = await RenderAsync();

        Assert.Equal(("0", "–", "–", "–", "0.00 %"), (figures["Trades"], figures["Win ratio"], figures["Sharpe"], figures["Time in the market"], figures["Deepest fall"]));
    }

    private static Trade Trade(string id, decimal gross, int day) => SampleSnapshot.Trade(gross, id) with
    {
        Leverage = 10,
        EntryTime = SampleSnapshot.MarketTime.AddDays(day).AddMinutes(-2),
        ExitTime = SampleSnapshot.MarketTime.AddDays(day),
    };

    private async Task<Dictionary<string, string>> RenderAsync(params Trade[] trades)
    {
        await using var storage = await TestStorage.CreateAsync();
        var snapshot = SampleSnapshot.Flat();
        var changes = new EngineChanges { Accounts = { new TradingAccount(SampleSnapshot.Account, 1_000m, SampleSnapshot.MachineTime, null, "test") } };
        changes.Trades.AddRange(trades);
        Assert.Null(storage.Engine.Commit(changes));
        _harness.Services.AddSingleton(new StrategyPerformance(storage.Get<IDbContextFactory<ConsoleDbContext>>()));
        var card = await _harness.RenderAsync<ClosedTrades>(p => p.Add(c => c.Snapshot, snapshot).Add(c => c.Strategies, [snapshot.Strategies[0]])
            .AddContent<StrategyFigures, ComparedStrategies?>(compared => (nameof(StrategyFigures.Trades), compared?.Strategies[0])));
        return card.FindAll("dt").Zip(card.FindAll("dd")).ToDictionary(p => p.First.TextContent, p => p.Second.TextContent, StringComparer.Ordinal);
    }
}
