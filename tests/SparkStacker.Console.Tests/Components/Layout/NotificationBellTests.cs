using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Tests.Notifications;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Layout;

public sealed class NotificationBellTests : IAsyncLifetime
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
    public async Task Count_WhenSomethingComesAndIsRead_Follows()
    {
        var bell = await _harness.RenderAsync<NotificationBell>();
        Assert.Equal("Notifications", bell.Find("a.bell").GetAttribute("aria-label"));
        Assert.Empty(bell.FindAll(".count"));

        await _bench.TellAsync(NotificationBench.News("a"), NotificationBench.News("b"));
        await bell.WaitForAsync(() => bell.FindAll(".count") is [{ TextContent: "2" }]);
        Assert.Equal("Notifications, 2 unread", bell.Find("a.bell").GetAttribute("aria-label"));

        await _bench.Reader.ReadAllAsync(NotificationBench.User, null, default);
        await bell.WaitForAsync(() => bell.FindAll(".count").Count == 0);
    }

    [Fact]
    public async Task Count_OverNinetyNine_SaysSo()
    {
        await _bench.TellAsync([.. Enumerable.Range(0, 100).Select(i => NotificationBench.News($"k{i}"))]);
        var bell = await _harness.RenderAsync<NotificationBell>();

        Assert.Equal("99+", bell.Find(".count").TextContent);
    }
}
