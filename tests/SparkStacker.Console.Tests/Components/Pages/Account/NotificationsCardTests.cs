using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Components.Pages.Account;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Console.Tests.Notifications;
using SparkStacker.Console.Tests.Notifications.Channels;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Account;

public sealed class NotificationsCardTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new(Roles.Viewer);
    private readonly RecordingAuditLog _audit = new();
    private readonly NoticeBoard _notices = new();
    private ChannelBench _bench = null!;
    private PreferenceStore _store = null!;

    public async Task InitializeAsync()
    {
        _bench = await ChannelBench.CreateAsync();
        _store = new PreferenceStore(_bench.News.Contexts, _bench.News.Feed);
        _harness.Services.AddSingleton(_store).AddSingleton(_bench.Book)
            .AddSingleton(new PreferenceChange(_store, new UserAudit(_audit, new RequestAddress(new Microsoft.AspNetCore.Http.HttpContextAccessor()), NullLogger<UserAudit>.Instance)))
            .AddSingleton(_notices);
        _harness.JavaScript.Answer("attach", _ => "off");
    }

    public async Task DisposeAsync()
    {
        await _harness.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Choose_AThreshold_IsKeptForTheUser()
    {
        var card = await _harness.RenderAsync<NotificationsCard>();
        Assert.Contains("once an admin has made a mail channel", card.Text, StringComparison.Ordinal);

        await card.ChangeAsync("select[aria-label='Trade by bell']", nameof(NotificationThreshold.Off));
        await card.ChangeAsync("select[aria-label='Risk by mail']", nameof(NotificationThreshold.Critical));

        var kept = await _store.FindAsync(NotificationBench.User, default);
        Assert.Equal((NotificationThreshold.Off, NotificationThreshold.Critical, NotificationThreshold.Warning), (kept.Trade.Bell, kept.Risk.Email, kept.Risk.Browser));
    }

    [Fact]
    public async Task Choose_AThreshold_IsInTheAuditWithOldAndNewValue()
    {
        var card = await _harness.RenderAsync<NotificationsCard>();

        await card.ChangeAsync("select[aria-label='Risk by mail']", nameof(NotificationThreshold.Critical));

        Assert.Equal(("risk by mail: off", "risk by mail: critical"), Assert.Single(_audit.Outcomes.Select(e => (e.OldValue, e.NewValue))));
    }

    [Fact]
    public async Task Choose_WithoutAnAudit_KeepsNothingAndSaysSo()
    {
        _audit.Fault = "The disk is full.";
        var card = await _harness.RenderAsync<NotificationsCard>();

        await card.ChangeAsync("select[aria-label='Risk by mail']", nameof(NotificationThreshold.Critical));

        Assert.Equal(NotificationThreshold.Off, (await _store.FindAsync(NotificationBench.User, default)).Risk.Email);
        Assert.Contains("the audit can't be written", Assert.Single(_notices.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_SwitchedOnOrRefusing_SaysSo()
    {
        var card = await _harness.RenderAsync<NotificationsCard>();
        Assert.Equal("Switch on in this browser", card.Find("header button").TextContent);

        await card.Instance.ChangedAsync("on");
        Assert.Equal("Switch off in this browser", card.Find("header button").TextContent);

        await card.Instance.ChangedAsync("denied");
        Assert.Contains("told not to show notifications", card.Text, StringComparison.Ordinal);
        Assert.True(card.Find("header button").HasAttribute("disabled"));
    }
}
