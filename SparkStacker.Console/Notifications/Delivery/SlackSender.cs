using System.Text.Json.Nodes;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Slack's incoming webhooks: blocks for the channel, a text for the phone's lock screen.</summary>
internal sealed class SlackSender(HttpDelivery http) : IChannelSender
{
    // Of a section's text; Slack refuses the whole message beyond it.
    private const int LongestText = 3_000;

    public ChannelKind Kind => ChannelKind.Slack;

    public Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken) =>
        http.PostAsync(settings.Url!, MessageText.Utf8(Body(message)), MessageText.NoHeaders, cancellationToken);

    public static JsonObject Body(DeliveryMessage message)
    {
        var context = $"{message.Kind} · {MessageText.Time(message.Time)}{(message.Url is { } url ? $" · <{Escape(url)}|Open>" : "")}";
        return new JsonObject
        {
            ["text"] = Escape(message.Subject),
            ["blocks"] = new JsonArray(
                new JsonObject { ["type"] = "section", ["text"] = Markdown($"*{Escape(message.Subject)}*\n{Escape(message.Text)}") },
                new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Markdown(context)) }),
        };
    }

    private static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = MessageText.Cut(text, LongestText) };

    // The three characters that begin something in Slack's text.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
