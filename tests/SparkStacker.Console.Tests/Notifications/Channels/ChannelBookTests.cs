using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using static SparkStacker.Console.Tests.Notifications.Channels.ChannelBench;

namespace SparkStacker.Console.Tests.Notifications.Channels;

public sealed class ChannelBookTests : IAsyncLifetime
{
    private const string Url = "https://hooks.example.com/T0/B0/very-secret-path";

    private ChannelBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ChannelBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Save_Settings_AreEncryptedInTheFileAndNotShownAgain()
    {
        await _bench.AddAsync(Webhook("hook", Url));

        await using var context = _bench.News.Storage.Context();
        var row = await context.NotificationChannels.SingleAsync();
        Assert.DoesNotContain("very-secret-path", row.Settings, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, row.Settings, StringComparison.Ordinal);
        var view = await _bench.ViewAsync("hook");
        Assert.Equal("hooks.example.com", view.Target);
        Assert.DoesNotContain("very-secret", view.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", Webhook("hook", Url).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutSecrets_KeepsThoseOfBefore()
    {
        await _bench.AddAsync(Webhook("hook", Url));
        await _bench.AddAsync(Webhook("hook", Url, NotificationSeverity.Critical) with { Settings = new ChannelSettings() });

        await using var context = _bench.News.Storage.Context();
        Assert.Equal((Url, Secret), _bench.Book.Open(await context.NotificationChannels.SingleAsync()) is { } settings ? (settings.Url, settings.Secret) : default);
        Assert.Equal(NotificationSeverity.Critical, (await _bench.ViewAsync("hook")).MinimumSeverity);
    }

    [Fact]
    public async Task Delete_AChannel_DeletesWhatWaitsThere()
    {
        await _bench.AddAsync(Webhook("hook", Url));
        await _bench.News.TellAsync(NotificationBench.News("a"));
        Assert.Equal(1, (await _bench.ViewAsync("hook")).Waiting);

        Assert.True((await _bench.Book.DeleteAsync("hook", default)).IsSuccess);

        Assert.Empty(await _bench.DeliveriesAsync());
        Assert.Equal("channel_not_found", (await _bench.Book.DeleteAsync("hook", default)).Error?.Code);
    }

    [Theory]
    [InlineData("Hook", ChannelKind.Slack, "https://example.com/x", null, "id:")]
    [InlineData("hook", ChannelKind.Slack, "file:///etc/passwd", null, "url:")]
    [InlineData("hook", ChannelKind.Discord, "https://user:secret@example.com/", null, "url:")]
    [InlineData("hook", ChannelKind.Slack, "http://169.254.169.254/latest", null, "url:")]
    [InlineData("hook", ChannelKind.Slack, "http://[fe80::1]/", null, "url:")]
    [InlineData("hook", ChannelKind.Webhook, "https://example.com/", "too short", "secret:")]
    [InlineData("hook", ChannelKind.Pagerduty, null, "not-a-key", "secret:")]
    [InlineData("hook", ChannelKind.Email, null, null, "host:")]
    public void Check_WhatCannotWork_SaysWhichField(string id, ChannelKind kind, string? url, string? secret, string field)
    {
        var problems = ChannelCheck.Of(id, kind, new ChannelSettings { Url = url, Secret = secret });

        Assert.StartsWith(field, problems[0], StringComparison.Ordinal);
        Assert.DoesNotContain(problems, p => secret is not null && p.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_PasswordWithoutTls_IsRefused() => Assert.Equal(
        ["startTls: a password is not sent without TLS."],
        ChannelCheck.Of("mail", ChannelKind.Email, new ChannelSettings { Host = "mail.example.com", Port = 25, From = "a@example.com", Username = "a", Secret = "b", StartTls = false }));
}
