using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Notifications;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Tests.Notifications;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Notifications;

public sealed class NotificationsPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private NotificationBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await NotificationBench.CreateAsync();
        _harness.Services.AddSingleton(_bench.Reader).AddSingleton(_bench.Feed);
    }

    public async Task DisposeAsync()
    {
        await _harness.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Page_NothingUnread_SaysSo()
    {
        var page = await _harness.RenderAsync<NotificationsPage>();

        Assert.Contains("You have read everything.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".page-head button"));
    }

    [Fact]
    public async Task MarkRead_OneThenAll_EmptiesTheUnread()
    {
        await _bench.TellAsync(NotificationBench.News("a", NotificationSeverity.Critical), NotificationBench.News("b"), NotificationBench.News("c"));
        var page = await _harness.RenderAsync<NotificationsPage>();
        Assert.Equal("3 unread", page.Find(".page-head p").TextContent);
        Assert.Equal("critical", page.Find(".tag.s").TextContent);

        await page.ClickAsync(page.Find("button[aria-label='Mark read: About a']"));
        await page.WaitForAsync(() => page.FindAll("li").Count == 2);
        await page.ClickAsync(".page-head button");
        await page.WaitForAsync(() => page.FindAll("li").Count == 0);

        Assert.Equal(0, await _bench.UnreadAsync());
    }

    [Fact]
    public async Task Page_SomethingNew_ShowsItWithoutAReload()
    {
        var page = await _harness.RenderAsync<NotificationsPage>();

        await _bench.TellAsync(NotificationBench.News("fresh"));

        await page.WaitForAsync(() => page.FindAll("li a[href='/risk']").Count == 1);
    }
}
