using System.Text.Json.Nodes;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>PagerDuty's Events API, version 2: a matter triggers an incident, its end resolves the same one.</summary>
internal sealed class PagerDutySender(HttpDelivery http) : IChannelSender
{
    private const string UsualUrl = "https://events.pagerduty.com/v2/enqueue";
    private const int LongestKey = 255;
    private const int LongestSummary = 1_024;

    public ChannelKind Kind => ChannelKind.Pagerduty;

    public async Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken)
    {
        var result = await PostAsync(settings, message, cancellationToken);
        // Otherwise the incident of a test would stay open until somebody resolves it.
        return result.Outcome == DeliveryOutcome.Sent && message is { IsTest: true, IsEnd: false }
            ? await PostAsync(settings, message with { IsEnd = true }, cancellationToken)
            : result;
    }

    private Task<DeliveryResult> PostAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken) =>
        http.PostAsync(settings.Url ?? UsualUrl, MessageText.Utf8(Body(settings.Secret!, message)), MessageText.NoHeaders, cancellationToken);

    public static JsonObject Body(string routingKey, DeliveryMessage message)
    {
        var body = new JsonObject
        {
            ["routing_key"] = routingKey,
            ["event_action"] = message.IsEnd ? "resolve" : "trigger",
            ["dedup_key"] = MessageText.Cut("sparkstacker:" + message.Key, LongestKey),
        };
        if (message.IsEnd)
        {
            return body;
        }

        body["payload"] = new JsonObject
        {
            ["summary"] = MessageText.Cut($"{message.Title}: {message.Text}", LongestSummary),
            ["source"] = "sparkstacker",
            ["severity"] = message.Severity.ToString().ToLowerInvariant(),
            ["timestamp"] = UtcTime.ToText(message.Time),
            ["class"] = message.Kind.ToString().ToLowerInvariant(),
        };
        if (message.Url is { } url)
        {
            body["links"] = new JsonArray(new JsonObject { ["href"] = url, ["text"] = "Open in SparkStacker" });
        }

        return body;
    }
}
