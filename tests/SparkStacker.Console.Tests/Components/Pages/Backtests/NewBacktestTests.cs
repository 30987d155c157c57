using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Backtests;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests;

public sealed class NewBacktestTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Run_WithChangedFields_SendsThemAndNothingElse()
    {
        var form = await RenderAsync();
        await form.InputAsync("#parameter-fast", "9");
        await form.ChangeAsync("#bt-slippage", "2.5");

        await form.FireAsync(form.Find("form"), "onsubmit", null);

        var order = Assert.IsType<StartBacktest>(Assert.Single(_harness.Commands.Asked)).Order;
        Assert.Equal(("macd_eth_usd", 2.5m, 1_000m, "recording"), (order.Strategy, order.SlippageBps, order.OpeningBalance, order.Data));
        Assert.Equal([new("fast", 9)], order.Parameters);
    }

    [Fact]
    public async Task Parameter_OutOfItsRange_IsSaidBesideTheField()
    {
        var form = await RenderAsync();

        await form.InputAsync("#parameter-fast", "0");

        Assert.StartsWith("fast: 0 is outside", form.Find("#parameter-fast-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithTextForANumber_AsksNothing()
    {
        var form = await RenderAsync();
        await form.ChangeAsync("#bt-fee", "cheap");

        await form.FireAsync(form.Find("form"), "onsubmit", null);

        Assert.Empty(_harness.Commands.Asked);
        Assert.Contains("must be numbers", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Refused_ShowsTheReason()
    {
        _harness.Commands.Answer = CommandResult.Failed("invalid_backtest", "fast must be below slow.");
        var form = await RenderAsync();

        await form.FireAsync(form.Find("form"), "onsubmit", null);

        Assert.Equal("fast must be below slow.", form.Find("[role=alert]").TextContent);
    }

    private Task<Rendered<NewBacktest>> RenderAsync() => _harness.RenderAsync<NewBacktest>(
        p => p.Add(c => c.Datasets, [new BacktestDataset(BacktestDataset.RecordingKey, "Bundled recording")]));
}
