using SparkStacker.Console.Components.Pages.Strategies;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Strategies;

public sealed class ParameterFormTests : IAsyncLifetime
{
    private static readonly StrategyView s_view = SampleSnapshot.View(true) with { Parameters = new ParameterSet(4, ParameterSet.Default.Values.SetItem("signal", 6)) };

    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Save_OneChangedField_SendsItOverWhatIsInForceWithTheVersionThatWasSeen()
    {
        var form = await RenderAsync();
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
        await form.InputAsync("#parameter-fast", "9");
        await form.ChangeAsync("#parameter-reason", " Calmer ");

        await SendAsync(form);

        var command = Assert.IsType<SetParameters>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal((4, "Calmer"), (command.Expected, command.Reason));
        Assert.Equal([new("fast", 9), new("signal", 6)], command.Values);
    }

    [Fact]
    public async Task Save_TextForANumber_SendsNothing()
    {
        var form = await RenderAsync();
        await form.InputAsync("#parameter-fast", "quick");

        await SendAsync(form);

        Assert.Empty(_harness.Commands.Sent);
        Assert.Equal("fast: 'quick' is no number.", form.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsTheConflictAndKeepsWhatWasTyped()
    {
        _harness.Commands.Answer = CommandResult.Failed("version_conflict", "macd_eth_usd has version 5 of its parameters, not 4.");
        var form = await RenderAsync();
        await form.InputAsync("#parameter-fast", "9");

        await SendAsync(form);

        Assert.Contains("version 5", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("9", form.Find("#parameter-fast").GetAttribute("value"));
    }

    [Fact]
    public async Task Form_EachParameter_HasALabelledFieldWithItsValue()
    {
        var form = await RenderAsync();

        foreach (var parameter in s_view.Definition.Parameters)
        {
            Assert.NotEmpty(form.Find($"label[for=parameter-{parameter.Name}]").TextContent);
        }

        Assert.Equal(("8", "6"), (form.Find("#parameter-fast").GetAttribute("value"), form.Find("#parameter-signal").GetAttribute("value")));
    }

    private static Task SendAsync(Rendered<ParameterForm> form) => form.FireAsync(form.Find("form"), "onsubmit", null);

    private Task<Rendered<ParameterForm>> RenderAsync() => _harness.RenderAsync<ParameterForm>(p => p.Add(c => c.Strategy, s_view));
}
