using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Backtests.Optimizations;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests.Optimizations;

public sealed class OptimizationPageTests : IAsyncLifetime
{
    private readonly FakeOptimizations _sweeps = new();
    private ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_WhileItRuns_ShowsHowFarItIsAndThenWhatItFound()
    {
        _sweeps.Set(SampleSweep.Job(BacktestState.Queued));
        var page = await RenderAsync();
        Assert.Contains("one heavy job runs at a time", page.Text, StringComparison.Ordinal);

        _sweeps.Set(SampleSweep.Job(BacktestState.Running, new OptimizationProgress(300, 1_200, 42)));
        await page.WaitForAsync(() => page.FindAll("progress").Count == 1);
        Assert.Contains("300 of 1,200 sets, about 42 s left", page.Text, StringComparison.Ordinal);
        Assert.Equal(("300", "1200"), (page.Find("progress").GetAttribute("value"), page.Find("progress").GetAttribute("max")));

        _sweeps.Set(SampleSweep.Job());
        await page.WaitForAsync(() => page.FindAll("[aria-label='Best sets']").Count == 1);
        Assert.Empty(page.FindAll("progress"));
        Assert.Equal(9, page.FindAll("[aria-label='Best sets'] tbody tr").Count);
        Assert.Equal(2, page.FindAll("[aria-label='Windows'] tbody tr").Count);
    }

    [Fact]
    public async Task Stop_WhileItRuns_AsksForIt()
    {
        _sweeps.Set(SampleSweep.Job(BacktestState.Running, new OptimizationProgress(1, 9, null)));
        var page = await RenderAsync();

        await page.ClickAsync(page.Find("button", "Stop it"));

        Assert.Equal(SampleSweep.Id, Assert.IsType<CancelOptimization>(Assert.Single(_harness.Commands.Asked)).Optimization);
    }

    [Fact]
    public async Task Heatmap_OtherParametersChosen_TurnsTheTable()
    {
        _sweeps.Set(SampleSweep.Job());
        var page = await RenderAsync();
        var before = Cells(page);

        await page.ChangeAsync("#heat-x", "1");

        var after = Cells(page);
        Assert.Equal(3, before.Length);
        Assert.Equal(Enumerable.Range(0, 3).Select(i => before.Select(line => line[i]).ToArray()), after);
        Assert.Equal(SampleSweep.Result.Map(SampleSweep.Order, 1, 0).Scores[2][1]!.Value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', Numbers.Minus), after[2][1]);
    }

    [Fact]
    public async Task Heatmap_ProposedSet_IsMarkedAndASetBetweenTheTriedValuesIsNot()
    {
        _sweeps.Set(SampleSweep.Job());

        var page = await RenderAsync();

        // 8 and 21 are in use; 21 candles were not tried.
        Assert.Empty(page.FindAll(".heat .now"));
        var best = SampleSweep.Result.Report.Top[0];
        Assert.Equal(best.Score!.Value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', Numbers.Minus), page.Find(".heat .best").TextContent);
    }

    [Fact]
    public async Task Suggestion_UntilItIsConfirmed_AppliesNothing()
    {
        _sweeps.Set(SampleSweep.Job());
        var page = await RenderAsync();
        var suggestion = SampleSweep.Result.Report.Suggestion;
        Assert.Contains(Numbers.Plain(suggestion.Changes["fast"]), page.Find("[aria-label=Suggestion] tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal(suggestion.Warnings.Count, page.FindAll("[aria-label=Warnings] li").Count);

        await page.ClickAsync(page.Find("button", "Apply"));
        Assert.Empty(_harness.Commands.Sent);
        await page.ClickAsync(page.Find("dialog button", "Apply as version 2"));

        var command = Assert.IsType<SetParameters>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal((1, suggestion.Changes["fast"], suggestion.Changes["slow"]), (command.Expected, command.Values["fast"], command.Values["slow"]));
        Assert.Equal(2, command.Values.Count);
    }

    [Fact]
    public async Task Suggestion_WhenAnotherVersionIsInForce_OffersNothingToApply()
    {
        _harness.Engine.Change(snapshot => snapshot with { Strategies = [snapshot.Strategies[0] with { Parameters = new ParameterSet(5, ParameterSet.Default.Values) }] });
        _sweeps.Set(SampleSweep.Job());

        var page = await RenderAsync();

        Assert.Contains("Version 5 is in force by now.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent == "Apply");
    }

    [Fact]
    public async Task Page_AsAViewer_HasNothingToPress()
    {
        await _harness.DisposeAsync();
        _harness = new ComponentHarness(Roles.Viewer);
        _sweeps.Set(SampleSweep.Job());

        var page = await RenderAsync();

        Assert.Empty(page.FindAll("button"));
        Assert.Equal(9, page.FindAll("[aria-label='Best sets'] tbody tr").Count);
    }

    [Fact]
    public async Task Page_OfWhatThereIsNot_SaysSo()
    {
        var page = await RenderAsync();

        Assert.Contains("There is no such optimization", page.Text, StringComparison.Ordinal);
    }

    private static string[][] Cells(Rendered<OptimizationPage> page) =>
        [.. page.FindAll(".heat tbody tr").Select(line => line.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray())];

    private Task<Rendered<OptimizationPage>> RenderAsync()
    {
        _harness.Services.AddSingleton<IOptimizationReader>(_sweeps);
        return _harness.RenderAsync<OptimizationPage>(p => p.Add(c => c.Id, SampleSweep.Id));
    }
}
