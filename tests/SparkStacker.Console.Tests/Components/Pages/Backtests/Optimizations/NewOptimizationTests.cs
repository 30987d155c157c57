using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Backtests.Optimizations;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests.Optimizations;

public sealed class NewOptimizationTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Try_AsItStands_SweepsTheFirstTwoParametersAroundTheirDefaults()
    {
        var form = await RenderAsync();

        await SendAsync(form);

        var order = Assert.IsType<StartOptimization>(Assert.Single(_harness.Commands.Asked)).Order;
        Assert.Equal([new ParameterRange("fast", 4, 12, 2), new ParameterRange("slow", 11, 31, 5)], order.Ranges);
        Assert.Equal((4, 1, null, SweepMetric.Sharpe), (order.Windows, order.Seed, order.Random, order.Rank));
        Assert.Equal("Try 25 sets", form.Find("button[type=submit]").TextContent);
    }

    [Fact]
    public async Task Try_WithChangedFields_SendsThem()
    {
        var form = await RenderAsync();
        foreach (var field in new[] { "from", "to", "step" })
        {
            await form.InputAsync("#range-slow-" + field, "");
        }

        await form.InputAsync("#range-signal-from", "3");
        await form.InputAsync("#range-signal-to", "9");
        await form.InputAsync("#range-signal-step", "3");
        await form.ChangeAsync("#op-random", "7");
        await form.ChangeAsync("#op-windows", "2");
        await form.ChangeAsync("#op-rank", "Calmar");

        await SendAsync(form);

        var order = Assert.IsType<StartOptimization>(Assert.Single(_harness.Commands.Asked)).Order;
        Assert.Equal([new ParameterRange("fast", 4, 12, 2), new ParameterRange("signal", 3, 9, 3)], order.Ranges);
        Assert.Equal((2, 7, SweepMetric.Calmar), (order.Windows, order.Random, order.Rank));
        Assert.Equal("Try 7 sets", form.Find("button[type=submit]").TextContent);
    }

    [Theory]
    [InlineData("#range-fast-step", "0", "rise by a step above 0")]
    [InlineData("#range-fast-to", "many", "must be numbers")]
    public async Task Try_WithoutARange_AsksNothing(string field, string value, string expected)
    {
        var form = await RenderAsync();
        await form.InputAsync(field, value);

        await SendAsync(form);

        Assert.Empty(_harness.Commands.Asked);
        Assert.Contains(expected, form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_Refused_ShowsTheReason()
    {
        _harness.Commands.Answer = CommandResult.Failed("invalid_optimization", "ranges: too many sets.");
        var form = await RenderAsync();

        await SendAsync(form);

        Assert.Equal("ranges: too many sets.", form.Find("[role=alert]").TextContent);
    }

    private static Task SendAsync(Rendered<NewOptimization> form) => form.FireAsync(form.Find("form"), "onsubmit", null);

    private Task<Rendered<NewOptimization>> RenderAsync() => _harness.RenderAsync<NewOptimization>(
        p => p.Add(c => c.Datasets, [new BacktestDataset(BacktestDataset.RecordingKey, "Bundled recording")]));
}
