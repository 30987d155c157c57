using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Console.Tests.Notifications;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Layout;

public sealed class NotificationBellTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private NotificationBench _bench = null!;
    private PreferenceStore _preferences = null!;

    public async Task InitializeAsync()
    {
        _bench = await NotificationBench.CreateAsync();
        _harness.Services.AddSingleton(_bench.Reader).AddSingleton(_bench.Feed).AddSingleton(_preferences = new PreferenceStore(_bench.Contexts, _bench.Feed));
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
    public async Task Browser_IsAskedToShow_WhatTheUserWantsThere()
    {
        await _preferences.SaveAsync(NotificationBench.User, NotificationPreferences.Usual with { Trade = KindPreference.Usual with { Browser = NotificationThreshold.Off } }, default);
        var bell = await _harness.RenderAsync<NotificationBell>();

        await _bench.TellAsync(
            NotificationBench.News("quiet", NotificationSeverity.Info), NotificationBench.News("off", NotificationSeverity.Critical, NotificationKind.Trade), NotificationBench.News("loud"));
        await bell.WaitForAsync(() => _harness.JavaScript.CallsOf("show").Any());

        var shown = System.Text.Json.JsonSerializer.Serialize(Assert.Single(_harness.JavaScript.CallsOf("show")));
        Assert.Contains("About loud", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("About quiet", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("About off", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_OverNinetyNine_SaysSo()
    {
        await _bench.TellAsync([.. Enumerable.Range(0, 100).Select(i => NotificationBench.News($"k{i}"))]);
        var bell = await _harness.RenderAsync<NotificationBell>();

        Assert.Equal("99+", bell.Find(".count").TextContent);
    }
}
