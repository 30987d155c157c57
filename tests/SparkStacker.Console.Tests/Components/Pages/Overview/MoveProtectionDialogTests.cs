using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class MoveProtectionDialogTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Untouched_CantBeApplied()
    {
        var dialog = await RenderAsync(Long());

        Assert.Equal(["1,895.00", "2,011.00"], dialog.FindAll("input").Select(input => input.GetAttribute("value")!));
        Assert.True(dialog.Find("button", "Move stop and target").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Stop_Typed_SaysWhatItMeansAndNamesTheAct()
    {
        var dialog = await RenderAsync(Long());

        await dialog.InputAsync("input[id$=stop]", "1,920");

        Assert.Equal("−0.71 % · −$0.0068", dialog.FindAll(".meaning")[0].TextContent);
        Assert.Equal("1,895.00 → 1,920.00", dialog.FindAll(".hint")[0].TextContent);
        Assert.False(dialog.Find("button", "Move stop to 1,920.00").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Stop_Confirmed_SendsOnlyTheStop()
    {
        var dialog = await RenderAsync(Long());
        await dialog.InputAsync("input[id$=stop]", "1920.06");

        await dialog.ClickAsync(dialog.Find("button", "Move stop to 1,920.00"));

        var move = Assert.IsType<MoveProtection>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal((1_920.0m, null), (move.StopLossPrice, move.TakeProfitPrice));
    }

    [Fact]
    public async Task Both_Typed_AreBothNamed()
    {
        var dialog = await RenderAsync(Long());

        await dialog.InputAsync("input[id$=stop]", "1920");
        await dialog.InputAsync("input[id$=target]", "1950");

        Assert.False(dialog.Find("button", "Move stop to 1,920.00, target to 1,950.00").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData(PositionSide.Long, "1937.1", "The stop must be below the price of now, 1,937.04.")]
    [InlineData(PositionSide.Short, "1937", "The stop must be above the price of now, 1,937.04.")]
    [InlineData(PositionSide.Long, "abc", "'abc' is not a price; write it like 1,895.00.")]
    [InlineData(PositionSide.Long, "-5", "'-5' is not a price; write it like 1,895.00.")]
    [InlineData(PositionSide.Long, "0", "'0' is not a price; write it like 1,895.00.")]
    [InlineData(PositionSide.Long, "", "'' is not a price; write it like 1,895.00.")]
    [InlineData(PositionSide.Long, "1e400", "'1e400' is not a price; write it like 1,895.00.")]
    public async Task Stop_NotPossible_SaysWhy(PositionSide side, string typed, string expected)
    {
        var dialog = await RenderAsync(side == PositionSide.Long ? Long() : SampleSnapshot.Position(side));

        await dialog.InputAsync("input[id$=stop]", typed);

        Assert.Equal(expected, dialog.Find(".error").TextContent);
        Assert.Equal("true", dialog.Find("input[id$=stop]").GetAttribute("aria-invalid"));
        Assert.True(dialog.Find("button", "Move stop").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Price_PassesTheTypedStop_IsNoLongerPossible()
    {
        var dialog = await RenderAsync(Long());
        await dialog.InputAsync("input[id$=stop]", "1937");
        Assert.Empty(dialog.FindAll(".error"));

        await dialog.SetParametersAsync(Parameters(Long(), SampleSnapshot.Flat().With(Long() with { MarkPrice = 1_936.50m })));

        Assert.Equal("The stop must be below the price of now, 1,936.50.", dialog.Find(".error").TextContent);
    }

    private static PositionView Long()
    {
        var view = SampleSnapshot.Position();
        return view with { Position = view.Position with { StopLossPrice = 1_895.0m, TakeProfitPrice = 2_011.0m } };
    }

    private Action<RenderParameters<MoveProtectionDialog>> Parameters(PositionView position, EngineSnapshot snapshot) => p => p
        .Add(c => c.Snapshot, snapshot)
        .Add(c => c.Position, position)
        .Add(c => c.OnClose, EventCallback.Factory.Create(this, () => { }));

    private Task<Rendered<MoveProtectionDialog>> RenderAsync(PositionView position) =>
        _harness.RenderAsync(Parameters(position, SampleSnapshot.Flat().With(position)));
}
