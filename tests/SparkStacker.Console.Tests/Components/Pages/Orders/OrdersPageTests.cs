using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Orders;
using SparkStacker.Console.History;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.History;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.Components.Pages.Orders;

public sealed class OrdersPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly FakeHistory _history = new();

    public OrdersPageTests() => _harness.Services.AddSingleton<IHistoryReader>(_history);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Open_ShowsTheOrdersOfNow()
    {
        _harness.Engine.Change(s => s with { OpenOrders = [SampleSnapshot.Order(OrderPurpose.StopLoss, OrderState.Acknowledged)] });
        var page = await _harness.RenderAsync<OrdersPage>();

        Assert.Equal("1 open on paper-1", page.Find(".page-head p").TextContent);
        Assert.Contains("Resting", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tbody button")); // A stop is moved through its position.
        Assert.Empty(_history.Asked);
    }

    [Fact]
    public async Task Cancel_AnEntryOnItsWay_SendsTheCommand()
    {
        _harness.Engine.Change(s => s with { OpenOrders = [SampleSnapshot.Order(state: OrderState.Acknowledged)] });
        var page = await _harness.RenderAsync<OrdersPage>();

        await page.ClickAsync("tbody button");
        await page.ClickAsync(".dialog .danger");

        Assert.Equal(new CancelOrder(new ClientOrderId("0x01"), ""), Assert.Single(_harness.Commands.Sent));
    }

    [Fact]
    public async Task Cancel_ForAViewer_IsNotThere()
    {
        _harness.User.SignIn(Roles.Viewer);
        _harness.Engine.Change(s => s with { OpenOrders = [SampleSnapshot.Order(state: OrderState.Acknowledged)] });

        Assert.Empty((await _harness.RenderAsync<OrdersPage>()).FindAll("tbody button"));
    }

    [Fact]
    public async Task All_WithFilterAndPage_AsksForThemAndLinksToOlderOnes()
    {
        _history.Orders.Add(SampleSnapshot.Order());
        _history.Older = 17;
        _harness.Navigation.Go("/orders?state=all&strategy=macd_eth_usd&before=40");
        var page = await _harness.RenderAsync<OrdersPage>();

        Assert.Equal((new RowFilter(Strategy: "macd_eth_usd"), (long?)40), Assert.Single(_history.Asked));
        Assert.Equal(
            ["http://localhost/orders?state=all&strategy=macd_eth_usd", "http://localhost/orders?state=all&strategy=macd_eth_usd&before=17"],
            page.FindAll(".pages a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task All_WhenTheJournalGoesOn_IsReadAgain()
    {
        _harness.Navigation.Go("/orders?state=all");
        var page = await _harness.RenderAsync<OrdersPage>();
        Assert.Contains("No order fits.", page.Text, StringComparison.Ordinal);

        _history.Orders.Add(SampleSnapshot.Order());
        _harness.Engine.Change(s => s with { Sequence = s.Sequence + 1 });
        await _harness.Feed.RaiseAsync();

        await page.WaitForAsync(() => page.FindAll("tbody tr").Count == 1);
    }

    [Fact]
    public async Task All_ThatCantBeRead_SaysSoAndTriesAgain()
    {
        _harness.Navigation.Go("/orders?state=all");
        _history.Fault = new InvalidOperationException("disk");
        var page = await _harness.RenderAsync<OrdersPage>();
        Assert.Contains("can't be read now", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        _history.Fault = null;
        _history.Orders.Add(SampleSnapshot.Order());
        await page.ClickAsync("[role=alert] button");
        Assert.Single(page.FindAll("tbody tr"));
    }
}
