using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Admin.Channels;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Tests.Notifications.Channels;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Pages.Admin;

public sealed class ChannelsPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new(Roles.Admin);
    private ChannelBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ChannelBench.CreateAsync();
        _harness.Services.AddSingleton(_bench.Book).AddSingleton(_bench.News.Feed);
    }

    public async Task DisposeAsync()
    {
        await _harness.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Page_WithoutChannels_SaysWhatTheyAreFor()
    {
        var page = await _harness.RenderAsync<ChannelsPage>();

        Assert.Contains("Notifications stay in the console.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_AChannel_ShowsTheAnswer()
    {
        await _bench.AddAsync(ChannelBench.Webhook("hook", "https://hooks.example.com/secret-path"));
        _harness.Commands.Answer = CommandResult.Failed("not_delivered", "hooks.example.com answered 500.");
        var page = await _harness.RenderAsync<ChannelsPage>();

        await page.ClickAsync("button[aria-label='Test hook']");

        Assert.Equal(new TestChannel("hook"), Assert.Single(_harness.Commands.Asked));
        Assert.Equal("hooks.example.com answered 500.", Assert.Single(_harness.Get<Console.Components.Shared.Notices.NoticeBoard>().Notices).Text);
        Assert.DoesNotContain("secret-path", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialog_ForSlack_SendsWhatWasEntered()
    {
        var dialog = await _harness.RenderAsync<ChannelDialog>();
        await dialog.ChangeAsync("#channel-kind", nameof(ChannelKind.Slack));
        await dialog.InputAsync("#channel-name", "ops");
        await dialog.InputAsync("#channel-url", "https://hooks.slack.com/services/x");
        await dialog.ChangeAsync("#channel-severity", nameof(NotificationSeverity.Critical));
        await dialog.ClickAsync(dialog.Find("button", "Add ops"));

        var sent = Assert.IsType<SaveChannel>(Assert.Single(_harness.Commands.Asked));
        Assert.Equal(
            ("ops", ChannelKind.Slack, NotificationSeverity.Critical, 4, "https://hooks.slack.com/services/x"),
            (sent.Channel, sent.Kind, sent.MinimumSeverity, sent.Kinds.Count, sent.Settings.Url));
    }
}
