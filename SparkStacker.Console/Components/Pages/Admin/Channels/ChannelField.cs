using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Components.Pages.Admin.Channels;

/// <summary>A field of the form of a channel.</summary>
internal sealed record ChannelField(string Key, string Title, string Hint, bool IsSecret = false)
{
    public const string Url = "url";
    public const string Secret = "secret";
    public const string Host = "host";
    public const string Port = "port";
    public const string Username = "username";
    public const string From = "from";
    public const string To = "to";

    public static IReadOnlyList<ChannelField> Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Email =>
        [
            new(Host, "Mail server", "Name or address, for example smtp.example.com."), new(Port, "Port", "Usually 587."), new(Username, "User name", "Empty where the server wants none."),
            new(Secret, "Password", "Sent only over TLS.", true), new(From, "Sender", "An email address."), new(To, "Recipients", "Email addresses with commas between."),
        ],
        ChannelKind.Slack => [new(Url, "Incoming webhook", "https://hooks.slack.com/services/...", true)],
        ChannelKind.Discord => [new(Url, "Webhook", "https://discord.com/api/webhooks/...", true)],
        ChannelKind.Pagerduty => [new(Secret, "Routing key", "Of an Events API v2 integration, 32 characters.", true)],
        _ => [new(Url, "Address", "Gets JSON by POST; http:// or https://.", true), new(Secret, "Secret", "At least 16 characters; signs each message with HMAC-SHA256.", true)],
    };
}
