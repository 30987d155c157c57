using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class NoticeHostTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Done_IsAStatusThatLeavesByItself()
    {
        var host = await _harness.RenderAsync<NoticeHost>();
        await ReportAsync(host, CommandResult.Done, "macd_eth_usd is on.");
        Assert.Equal("macd_eth_usd is on.", host.Find("[role=status] .notice").TextContent);

        _harness.Clock.Advance(TimeSpan.FromSeconds(8));

        await host.WaitForAsync(() => host.FindAll(".notice").Count == 0);
    }

    [Fact]
    public async Task Refused_IsAnAlertUntilItIsDismissed()
    {
        var host = await _harness.RenderAsync<NoticeHost>();
        await ReportAsync(host, CommandResult.Failed("storage_fault", "The journal can't be written."), "done");
        _harness.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("The journal can't be written.", host.Find("[role=alert] .notice").TextContent, StringComparison.Ordinal);

        await host.ClickAsync("[role=alert] button");

        Assert.Empty(host.FindAll(".notice"));
    }

    [Fact]
    public async Task Done_EngineSaidSomething_ItsSentenceIsShown()
    {
        var host = await _harness.RenderAsync<NoticeHost>();

        await ReportAsync(host, new CommandResult(null, "Closing 0.0005 ETH at market."), "done");

        Assert.Equal("Closing 0.0005 ETH at market.", host.Find(".notice").TextContent);
    }

    [Fact]
    public async Task Many_OnlyTheNewestFourStay()
    {
        var host = await _harness.RenderAsync<NoticeHost>();

        for (var i = 1; i <= 6; i++)
        {
            await ReportAsync(host, CommandResult.Done, $"Notice {i}");
        }

        Assert.Equal(["Notice 3", "Notice 4", "Notice 5", "Notice 6"], host.FindAll(".notice").Select(notice => notice.TextContent));
    }

    private async Task ReportAsync(Rendered<NoticeHost> host, CommandResult result, string done) =>
        await host.InvokeAsync(() => _harness.Get<NoticeBoard>().Report(result, done));
}
