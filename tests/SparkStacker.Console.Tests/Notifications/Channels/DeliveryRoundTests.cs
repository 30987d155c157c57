using System.Text;
using System.Text.Json;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Tests.Shared.Sinks;
using static SparkStacker.Console.Tests.Notifications.Channels.ChannelBench;
using static SparkStacker.Console.Tests.Notifications.NotificationBench;

namespace SparkStacker.Console.Tests.Notifications.Channels;

/// <summary>Deliveries against a receiver that fails in every way.</summary>
public sealed class DeliveryRoundTests : IAsyncLifetime
{
    private ChannelBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ChannelBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Send_ToAWebhook_IsSignedAndLeadsToThePage()
    {
        await using var sink = await AddSinkAsync();
        await _bench.News.TellAsync(News("a", NotificationSeverity.Critical));

        await _bench.Round.SendAsync("hook", default);

        var request = await sink.NextAsync();
        Assert.Equal(
            WebhookSender.Sign(Secret, request.Headers[WebhookSender.TimestampHeader], Encoding.UTF8.GetBytes(request.Body)), request.Headers[WebhookSender.SignatureHeader]);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal(
            ("notification", "critical", "risk", "https://console.example.com/risk"),
            (Text(body, "event"), Text(body, "severity"), Text(body, "kind"), Text(body, "url")));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _bench.DeliveriesAsync()).State);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("408")]
    [InlineData(ScriptedHttpSink.Reset)]
    public async Task Send_AFailureThatMayPass_IsTriedAgainLaterAndInOrder(string failure)
    {
        await using var sink = await AddSinkAsync(failure);
        await _bench.News.TellAsync(News("a"), News("b"));

        await _bench.Round.SendAsync("hook", default);
        Assert.Equal([(DeliveryState.Waiting, 1), (DeliveryState.Waiting, 0)], (await _bench.DeliveriesAsync()).Select(d => (d.State, d.Attempts)));
        Assert.True((await _bench.ViewAsync("hook")).IsFailing);
        await _bench.Round.SendAsync("hook", default);
        Assert.Equal(1, sink.Count);

        _bench.News.Clock.Advance(TimeSpan.FromSeconds(7));
        await _bench.Round.SendAsync("hook", default);
        Assert.Equal([(DeliveryState.Sent, 2), (DeliveryState.Sent, 1)], (await _bench.DeliveriesAsync()).Select(d => (d.State, d.Attempts)));
        Assert.False((await _bench.ViewAsync("hook")).IsFailing);
    }

    [Fact]
    public async Task Send_TooManyRequests_WaitsAsLongAsAsked()
    {
        await using var sink = await AddSinkAsync("429 Retry-After: 90");
        await _bench.News.TellAsync(News("a"));

        await _bench.Round.SendAsync("hook", default);

        Assert.Equal(_bench.News.Clock.GetUtcNow().AddSeconds(90), Assert.Single(await _bench.DeliveriesAsync()).NextAttemptAt);
    }

    [Fact]
    public async Task Send_ToOneThatHangs_GivesUpAfterItsPatience()
    {
        await using var sink = await AddSinkAsync(ScriptedHttpSink.Hang);
        await _bench.News.TellAsync(News("a"));

        var sending = _bench.Round.SendAsync("hook", default);
        await sink.NextAsync();
        _bench.News.Clock.Advance(HttpDelivery.Patience);
        await sending;

        Assert.Contains("did not answer within 10 s", (await _bench.ViewAsync("hook")).LastFailure, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await _bench.DeliveriesAsync()).State);
    }

    [Theory]
    [InlineData("404", "404")]
    [InlineData("400", "400")]
    [InlineData("302 Location: http://127.0.0.1:1/", "Redirects are not followed")]
    public async Task Send_ARefusalForGood_IsNotRepeatedAndTheNextGoesOut(string failure, string told)
    {
        await using var sink = await AddSinkAsync(failure);
        await _bench.News.TellAsync(News("a"), News("b"));

        await _bench.Round.SendAsync("hook", default);

        var deliveries = await _bench.DeliveriesAsync();
        Assert.Equal([DeliveryState.Failed, DeliveryState.Sent], deliveries.Select(d => d.State));
        Assert.Contains(told, deliveries[0].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToOneThatIsSlow_Arrives()
    {
        await using var sink = await AddSinkAsync(ScriptedHttpSink.Slow);
        await _bench.News.TellAsync(News("a"));

        await _bench.Round.SendAsync("hook", default);

        Assert.Equal(DeliveryState.Sent, Assert.Single(await _bench.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task Send_AfterARestart_SendsWhatWasNotSentBefore()
    {
        await using var sink = await AddSinkAsync();
        await _bench.News.TellAsync(News("a"));
        await _bench.RestartAsync();

        Assert.Equal("hook", Assert.Single(await _bench.Round.DueAsync(default)).Key);
        await _bench.Round.SendAsync("hook", default);

        Assert.Equal(1, sink.Count);
        Assert.Empty(await _bench.Round.DueAsync(default));
    }

    [Fact]
    public async Task Send_WhatNeverWorks_IsGivenUp()
    {
        await using var sink = await AddSinkAsync([.. Enumerable.Repeat("500", Backoff.MostAttempts)]);
        await _bench.News.TellAsync(News("a"));

        for (var attempt = 0; attempt < Backoff.MostAttempts; attempt++)
        {
            await _bench.Round.SendAsync("hook", default);
            _bench.News.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal((DeliveryState.Failed, Backoff.MostAttempts), (await _bench.DeliveriesAsync()).Select(d => (d.State, d.Attempts)).Single());
    }

    [Fact]
    public async Task Tell_TheSameAgain_GoesOutOnce_AndTheEndGoesWhereTheBeginningWent()
    {
        await using var sink = await AddSinkAsync();
        await _bench.AddAsync(Webhook("critical-only", sink.Url, NotificationSeverity.Critical));
        var trouble = News("a", NotificationSeverity.Critical);

        await _bench.News.TellAsync(trouble, trouble, News("b"), trouble with { IsEnd = true });

        Assert.Equal(
            ["critical-only", "critical-only", "hook", "hook", "hook"], (await _bench.DeliveriesAsync()).Select(d => d.ChannelId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Test_AChannel_TellsWhatTheOtherSideSaid()
    {
        await using var sink = await AddSinkAsync("500");

        var failed = await _bench.Round.TestAsync("hook", "admin@example.com", default);
        var sent = await _bench.Round.TestAsync("hook", "admin@example.com", default);

        Assert.Equal((DeliveryOutcome.Retry, DeliveryOutcome.Sent), (failed!.Outcome, sent!.Outcome));
        Assert.Contains("answered 500", failed.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("answered 200 Scripted: ok", sent.Sentence, StringComparison.Ordinal);
        Assert.Null(await _bench.Round.TestAsync("none", "admin@example.com", default));
    }

    private static string? Text(JsonElement body, string name) => body.GetProperty(name).GetString();

    private async Task<ScriptedHttpSink> AddSinkAsync(params string[] script)
    {
        var sink = new ScriptedHttpSink(script);
        await _bench.AddAsync(Webhook("hook", sink.Url));
        return sink;
    }
}
