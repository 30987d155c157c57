using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Overview;

public sealed class ClosePositionDialogTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Long_SaysInNumbersWhatWillHappen()
    {
        var dialog = await RenderAsync(SampleSnapshot.Position());

        Assert.Contains("Sells 0.0005 ETH at once at the market's price", dialog.Text, StringComparison.Ordinal);
        Assert.Contains("Price now 1,937.04", dialog.Text.Replace("now", "now ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        // 0.0005 at 1,937.04 pays 0.045 %; the gain of $0.001685 has paid $0.000435 for the entry already.
        Assert.Equal(["0.0005 ETH · $0.97", "1,937.04", "$0.00044", "+$0.00081"], dialog.FindAll("dd").Select(value => value.TextContent));
    }

    [Fact]
    public async Task Short_BuysBack() =>
        Assert.Contains("Buys back 0.0005 ETH", (await RenderAsync(SampleSnapshot.Position(PositionSide.Short))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task StalePrice_IsSaid()
    {
        var dialog = await RenderAsync(SampleSnapshot.Position(), freshness: new Freshness(true, "40 s"));

        Assert.Contains("The price is old (40 s): the fill may be far from it.", dialog.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PositionClosedMeanwhile_CantBeConfirmed()
    {
        var dialog = await RenderAsync(SampleSnapshot.Position(), SampleSnapshot.Flat());

        Assert.Contains("The position is closed already.", dialog.Text, StringComparison.Ordinal);
        Assert.True(dialog.Find("button", "Close 0.0005 ETH at market").HasAttribute("disabled"));
    }

    private Task<Rendered<ClosePositionDialog>> RenderAsync(PositionView position, EngineSnapshot? snapshot = null, Freshness freshness = default) =>
        _harness.RenderAsync<ClosePositionDialog>(p => p
            .Add(c => c.Snapshot, snapshot ?? SampleSnapshot.Flat().With(position))
            .Add(c => c.Position, position)
            .Add(c => c.OnClose, EventCallback.Factory.Create(this, () => { }))
            .Cascade(freshness));
}
