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

    [Theory]
    [InlineData("quick")]
    [InlineData("1,0")]
    public async Task Save_TextForANumber_SaysSoAtTheFieldAndSendsNothing(string typed)
    {
        var form = await RenderAsync();
        await form.InputAsync("#parameter-fast", typed);
        Assert.Equal("Not a number.", form.Find("#parameter-fast-problem").TextContent);

        await SendAsync(form);

        Assert.Empty(_harness.Commands.Sent);
        Assert.Equal($"fast: '{typed}' is no number.", form.Find("[role=alert]").TextContent);
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
    public async Task Form_EachParameterThatHasAnEffect_HasALabelledFieldWithItsValue()
    {
        var form = await RenderAsync();
        await form.ChangeAsync("#parameter-hedge_enabled", "1");
        var seen = new HashSet<string>();
        for (var method = 0; method <= 5; method++)
        {
            await form.ChangeAsync("#parameter-sizing_method", $"{method}");
            seen.UnionWith(s_view.Definition.Parameters.Select(p => p.Name).Where(name => form.FindAll($"label[for=parameter-{name}]").Count == 1));
        }

        Assert.Equal(s_view.Definition.Parameters.Select(p => p.Name).Order(), seen.Order());
        Assert.Equal(("8", "6"), (form.Find("#parameter-fast").GetAttribute("value"), form.Find("#parameter-signal").GetAttribute("value")));
    }

    [Fact]
    public async Task Form_WhatHasNoEffect_IsNotShown()
    {
        var form = await RenderAsync();
        Assert.Empty(form.FindAll("#parameter-kelly_fraction, #parameter-hedge_ratio"));

        await form.ChangeAsync("#parameter-sizing_method", "5");
        Assert.NotNull(form.Find("#parameter-kelly_fraction"));
    }

    [Fact]
    public async Task Form_Changed_ListsOldAndNewBeforeTheClick()
    {
        var form = await RenderAsync();
        Assert.Empty(form.FindAll(".diff"));

        await form.InputAsync("#parameter-fast", "9");
        await form.ChangeAsync("#parameter-hedge_enabled", "1");

        var items = form.FindAll(".diff li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(["Fast 8 candles → 9 candles", "Hedge Off → On"], items);
        Assert.Contains("Apply as version 5", form.Find("button[type=submit]").TextContent, StringComparison.Ordinal);

        await form.InputAsync("#parameter-fast", "8");
        Assert.Single(form.FindAll(".diff li"));
    }

    [Fact]
    public async Task Form_ValuesOfAMarket_SayWhatTheyMeanInDollars()
    {
        var market = SampleSnapshot.Flat().Markets[0] with { LastPrice = 2_000m };
        var form = await _harness.RenderAsync<ParameterForm>(p => p.Add(c => c.Strategy, s_view).Add(c => c.Market, market));

        // By hand: 0.0005 ETH at 2,000 is $1; 2 % of it is two cents; a tenth of it is margin.
        Assert.Equal("At most 0.0005 ETH now.", form.Find("#parameter-max_position_usd-meaning").TextContent);
        Assert.Equal("A long from 2,000.00 stops at 1,960.00: −$0.020 and fees.", form.Find("#parameter-stop_loss_percent-meaning").TextContent);
        Assert.Equal("A long from 2,000.00 leaves at 2,080.00: +$0.040 less fees.", form.Find("#parameter-take_profit_percent-meaning").TextContent);
        Assert.Equal("Locks $0.10 of margin.", form.Find("#parameter-leverage-meaning").TextContent);
        await form.InputAsync("#parameter-max_position_usd", "0.1");
        Assert.Equal("Less than one lot: 0.0001 ETH is $0.20 now.", form.Find("#parameter-max_position_usd-meaning").TextContent);
    }

    private static Task SendAsync(Rendered<ParameterForm> form) => form.FireAsync(form.Find("form"), "onsubmit", null);

    private Task<Rendered<ParameterForm>> RenderAsync() => _harness.RenderAsync<ParameterForm>(p => p.Add(c => c.Strategy, s_view));
}
