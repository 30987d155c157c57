using System.Net;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Console.Tests.Notifications.Delivery;

public sealed class MessageFormTests
{
    private static readonly DeliveryMessage s_message = new(
        7, NotificationKind.Risk, NotificationSeverity.Critical, "Stop <missing> & more", "Position p1 has \"no\" stop.", "https://console.example.com/positions/p1",
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "protection:p1", false);

    [Fact]
    public void Slack_Text_IsEscapedAndLinksToThePage()
    {
        var body = SlackSender.Body(s_message);

        Assert.Equal("[critical] Stop &lt;missing&gt; &amp; more", (string?)body["text"]);
        Assert.StartsWith("*[critical] Stop &lt;missing&gt; &amp; more*\nPosition", (string?)body["blocks"]![0]!["text"]!["text"], StringComparison.Ordinal);
        Assert.EndsWith("<https://console.example.com/positions/p1|Open>", (string?)body["blocks"]![1]!["elements"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_LongerThanTheServicesTake_AreCut()
    {
        var wordy = s_message with { Title = new string('t', 5_000), Text = new string('x', 5_000), Key = new string('k', 5_000) };

        Assert.Equal(3_000, ((string)SlackSender.Body(wordy)["blocks"]![0]!["text"]!["text"]!).Length);
        Assert.Equal((256, 4_096), (((string)DiscordSender.Body(wordy)["embeds"]![0]!["title"]!).Length, ((string)DiscordSender.Body(wordy)["embeds"]![0]!["description"]!).Length));
        Assert.Equal((255, 1_024), (((string)PagerDutySender.Body("r", wordy)["dedup_key"]!).Length, ((string)PagerDutySender.Body("r", wordy)["payload"]!["summary"]!).Length));
    }

    [Fact]
    public void Discord_Text_PingsNobody() => Assert.Equal("""{"parse":[]}""", DiscordSender.Body(s_message)["allowed_mentions"]!.ToJsonString());

    [Fact]
    public async Task PagerDuty_ATest_LeavesNoIncidentOpen()
    {
        await using var sink = new ScriptedHttpSink();
        using var http = new HttpDelivery(TimeProvider.System);

        await new PagerDutySender(http).SendAsync(new ChannelSettings { Url = sink.Url, Secret = "key" }, s_message with { Id = 0 }, default);

        Assert.Contains("\"trigger\"", (await sink.NextAsync()).Body, StringComparison.Ordinal);
        Assert.Contains("\"resolve\"", (await sink.NextAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void PagerDuty_BeginningAndEnd_AreOneIncident()
    {
        var (trigger, resolve) = (PagerDutySender.Body("key", s_message), PagerDutySender.Body("key", s_message with { IsEnd = true }));

        Assert.Equal(("trigger", "resolve"), ((string?)trigger["event_action"], (string?)resolve["event_action"]));
        Assert.Equal((string?)trigger["dedup_key"], (string?)resolve["dedup_key"]);
        Assert.Equal(("critical", "sparkstacker"), ((string?)trigger["payload"]!["severity"], (string?)trigger["payload"]!["source"]));
        Assert.Null(resolve["payload"]);
    }

    [Theory]
    [InlineData(1, 0, 4)]
    [InlineData(1, 1, 6)]
    [InlineData(4, 0.5, 40)]
    [InlineData(12, 0.5, 900)]
    public void Backoff_EachTime_DoublesUpToItsMost(int attempts, double spread, double seconds) =>
        Assert.Equal(seconds, Backoff.After(attempts, null, spread).TotalSeconds, 6);

    [Theory]
    [InlineData("169.254.169.254", true)]
    [InlineData("::ffff:169.254.169.254", true)]
    [InlineData("fe80::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    public void Connection_ToALinkLocalAddress_IsForbidden(string address, bool forbidden) => Assert.Equal(forbidden, GuardedConnection.IsForbidden(IPAddress.Parse(address)));

    [Fact]
    public async Task Post_ToALinkLocalAddress_IsRefusedForGood()
    {
        using var http = new HttpDelivery(TimeProvider.System);

        var result = await http.PostAsync("http://169.254.169.254/latest/meta-data", [], MessageText.NoHeaders, default);

        Assert.Equal((DeliveryOutcome.Refused, true), (result.Outcome, result.Sentence.Contains("link-local", StringComparison.Ordinal)));
    }
}
