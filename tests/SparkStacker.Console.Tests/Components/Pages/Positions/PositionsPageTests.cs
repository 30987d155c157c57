using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Positions;
using SparkStacker.Console.History;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.History;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Positions;

public sealed class PositionsPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly FakeHistory _history = new();

    public PositionsPageTests() => _harness.Services.AddSingleton<IHistoryReader>(_history);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_WithoutPositions_SaysSoAndHasNothingToClose()
    {
        var page = await _harness.RenderAsync<PositionsPage>();

        Assert.Equal("None is open", page.Find(".page-head p").TextContent);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task Page_WithTwo_ShowsEachWithItsFiguresAndTheSumAbove()
    {
        Open(SampleSnapshot.Position(), Second());
        var page = await _harness.RenderAsync<PositionsPage>();

        Assert.Equal("2 open, $1.94 notional, −$0.00087", page.Find(".page-head p").TextContent);
        var row = page.FindAll("tbody tr")[0];
        Assert.Equal("/positions/p1", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("1,933.67", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("+$0.0013", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_Confirmed_ClosesThatOneWhole()
    {
        Open(SampleSnapshot.Position(), Second());
        var page = await _harness.RenderAsync<PositionsPage>();

        await page.ClickAsync(page.FindAll("tbody tr")[1].QuerySelector("button.danger")!);
        await page.ClickAsync(page.Find(".dialog .danger"));

        Assert.Equal(new ClosePosition(new PositionId("p9"), 1m, ""), Assert.Single(_harness.Commands.Sent));
    }

    [Fact]
    public async Task CloseAll_WhereOneIsRefused_SendsEachAndSaysWhichStaysOpen()
    {
        Open(SampleSnapshot.Position(), Second());
        _harness.Commands.Answer = CommandResult.Failed("below_minimum", "Too small.");
        var page = await _harness.RenderAsync<PositionsPage>();

        await page.ClickAsync(page.Find(".page-head .danger"));
        await page.ClickAsync(page.Find(".dialog .danger"));

        Assert.Equal(["p1", "p9"], _harness.Commands.Sent.Cast<ClosePosition>().Select(c => c.Position.Value));
        Assert.Equal("ETH-USD of macd_eth_usd: Too small. ETH-USD of macd_eth_usd: Too small.", page.Find(".dialog .alert").TextContent);
    }

    [Fact]
    public async Task Page_ForAViewer_HasNoButtons()
    {
        _harness.User.SignIn(Roles.Viewer);
        Open(SampleSnapshot.Position(), Second());

        Assert.Empty((await _harness.RenderAsync<PositionsPage>()).FindAll("button"));
    }

    [Fact]
    public async Task Position_ThatIsClosed_SaysWhatCameOfItAndShowsItsOrders()
    {
        _history.Trades.Add(SampleSnapshot.Trade(-0.01m, "p7"));
        _history.Orders.Add(SampleSnapshot.Order() with { Position = new PositionId("p7") });
        var page = await _harness.RenderAsync<PositionPage>(p => p.Add(c => c.Id, "p7"));

        Assert.Contains("This position is closed: stop", page.Find(".banner").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task Position_ThatNeverWas_SaysSo() =>
        Assert.Contains("There is no position of this name.", (await _harness.RenderAsync<PositionPage>(p => p.Add(c => c.Id, "p0"))).Text, StringComparison.Ordinal);

    private void Open(params PositionView[] positions) => _harness.Engine.Change(snapshot => snapshot.With([.. positions]));

    private static PositionView Second()
    {
        var view = SampleSnapshot.Position(PositionSide.Short);
        return view with { Position = view.Position with { Id = new PositionId("p9") } };
    }
}
