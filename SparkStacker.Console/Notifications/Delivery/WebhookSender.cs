using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Our own JSON, signed: HMAC-SHA256 with the channel's secret over time, a dot and the body, so that nobody can forge or repeat one later.</summary>
internal sealed class WebhookSender(HttpDelivery http, TimeProvider clock) : IChannelSender
{
    public const string SignatureHeader = "X-SparkStacker-Signature";
    public const string TimestampHeader = "X-SparkStacker-Timestamp";

    public ChannelKind Kind => ChannelKind.Webhook;

    public Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Event = message.IsTest ? "test" : message.IsEnd ? "resolved" : "notification",
                message.Id,
                message.Kind,
                message.Severity,
                message.Title,
                message.Text,
                message.Url,
                message.Time,
                message.Key,
            },
            ApiJson.Options);
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return http.PostAsync(
            settings.Url!, body, new Dictionary<string, string> { [TimestampHeader] = time, [SignatureHeader] = Sign(settings.Secret!, time, body) }, cancellationToken);
    }

    public static string Sign(string secret, string time, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(time + "."), .. body]));
}
