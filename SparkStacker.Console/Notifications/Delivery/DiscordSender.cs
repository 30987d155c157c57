using System.Text.Json.Nodes;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Discord's webhooks: one embed, and nobody is pinged whatever the text holds.</summary>
internal sealed class DiscordSender(HttpDelivery http) : IChannelSender
{
    private const int LongestTitle = 256;
    private const int LongestDescription = 4_096;

    public ChannelKind Kind => ChannelKind.Discord;

    public Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken) =>
        http.PostAsync(settings.Url!, MessageText.Utf8(Body(message)), MessageText.NoHeaders, cancellationToken);

    public static JsonObject Body(DeliveryMessage message)
    {
        var embed = new JsonObject
        {
            ["title"] = MessageText.Cut(message.Subject, LongestTitle),
            ["description"] = MessageText.Cut(message.Text, LongestDescription),
            ["color"] = message.Severity switch { NotificationSeverity.Critical => 0xD64545, NotificationSeverity.Warning => 0xD9A441, _ => 0x5B8DEF },
            ["timestamp"] = UtcTime.ToText(message.Time),
            ["footer"] = new JsonObject { ["text"] = message.Kind.ToString() },
        };
        if (message.Url is { } url)
        {
            embed["url"] = url;
        }

        return new JsonObject
        {
            ["username"] = "SparkStacker",
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
            ["embeds"] = new JsonArray(embed),
        };
    }
}
