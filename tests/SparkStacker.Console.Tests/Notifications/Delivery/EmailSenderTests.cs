using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Console.Tests.Notifications.Delivery;

public sealed class EmailSenderTests
{
    private static readonly DeliveryMessage s_message = new(
        7, NotificationKind.Risk, NotificationSeverity.Critical, "Trading stopped\r\nBcc: thief@example.com", "Daily loss of 3 %.", "https://console.example.com/",
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "kill_switch", false);

    private readonly EmailSender _sender = new(TimeProvider.System);

    [Fact]
    public async Task Send_ToTheChannelsRecipients_ArrivesWithoutForgedHeaders()
    {
        await using var sink = new MailSink();

        var result = await _sender.SendAsync(Settings(sink), s_message, default);

        Assert.Equal(DeliveryOutcome.Sent, result.Outcome);
        var mail = await sink.NextAsync(_ => true, default);
        Assert.Contains("Daily loss of 3 %.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://console.example.com/", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", mail.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToOneUser_GoesToNobodyElse()
    {
        await using var sink = new MailSink();

        await _sender.SendAsync(Settings(sink), s_message with { Recipient = "viewer@example.com" }, default);

        Assert.Equal("viewer@example.com", (await sink.NextAsync(_ => true, default)).To);
    }

    [Fact]
    public async Task Send_WhereNobodyListens_MayWorkLater()
    {
        var result = await _sender.SendAsync(new ChannelSettings { Host = "127.0.0.1", Port = FreePort.Next(), StartTls = false, From = "a@example.com", To = "b@example.com" }, s_message, default);

        Assert.Equal(DeliveryOutcome.Retry, result.Outcome);
    }

    [Fact]
    public async Task Send_ToAServerWithoutTls_SendsNothing()
    {
        await using var sink = new MailSink();

        var result = await _sender.SendAsync(Settings(sink) with { StartTls = true }, s_message, default);

        Assert.NotEqual(DeliveryOutcome.Sent, result.Outcome);
    }

    private static ChannelSettings Settings(MailSink sink) => new()
    {
        Host = sink.Address.Split(':')[0],
        Port = int.Parse(sink.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
        StartTls = false,
        From = "console@example.com",
        To = "ops@example.com",
    };
}
