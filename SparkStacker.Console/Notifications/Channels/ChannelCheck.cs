using System.Net;
using System.Net.Mail;
using SparkStacker.Console.Notifications.Delivery;

namespace SparkStacker.Console.Notifications.Channels;

/// <summary>Whether a channel can work with its settings. No sentence repeats a secret.</summary>
internal static class ChannelCheck
{
    public const int MostChannels = 20;
    private const int ShortestSecret = 16;
    private const int RoutingKeyLength = 32;
    private const int LongestName = 40;

    /// <summary>Every problem, one sentence each; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(string id, ChannelKind kind, ChannelSettings settings)
    {
        List<string> problems = [];
        if (!IsName(id))
        {
            problems.Add("id: allowed are 1 to 40 small letters, digits and hyphens, beginning with a letter.");
        }

        problems.AddRange(kind switch
        {
            ChannelKind.Email => Mail(settings),
            ChannelKind.Pagerduty => [.. Optional(settings.Url), .. settings.Secret is { Length: RoutingKeyLength } key && key.All(char.IsAsciiLetterOrDigit) ? [] : (string[])["secret: PagerDuty's routing key is needed, 32 letters and digits."]],
            ChannelKind.Webhook => [.. Needed(settings.Url), .. settings.Secret is { Length: >= ShortestSecret } ? [] : (string[])[$"secret: a text of at least {ShortestSecret} characters is needed to sign with."]],
            _ => Needed(settings.Url),
        });
        return problems;
    }

    /// <summary>Where it leads, without anything secret.</summary>
    public static string Target(ChannelKind kind, ChannelSettings settings) => kind switch
    {
        ChannelKind.Email => $"{settings.Host}:{settings.Port}{(settings.To is null ? "" : $" to {settings.To}")}",
        ChannelKind.Pagerduty when settings.Url is null => "events.pagerduty.com",
        _ => Uri.TryCreate(settings.Url, UriKind.Absolute, out var address) ? address.Authority : "",
    };

    private static IEnumerable<string> Mail(ChannelSettings settings)
    {
        if (Uri.CheckHostName(settings.Host) is UriHostNameType.Unknown)
        {
            yield return "host: the name or address of a mail server is needed.";
        }

        if (settings.Port is not (>= 1 and <= 65535))
        {
            yield return $"port: found {settings.Port?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, allowed: 1 to 65535, usually 587.";
        }

        if (!MailAddress.TryCreate(settings.From, out _))
        {
            yield return "from: an email address is needed.";
        }

        if (settings.To is { } to && !to.Split(',').All(a => MailAddress.TryCreate(a.Trim(), out _)))
        {
            yield return "to: allowed are email addresses with commas between.";
        }

        if (settings is { Username: not null, Secret: null })
        {
            yield return "secret: the password of the user name is needed.";
        }

        if (settings is { Secret: not null, StartTls: false })
        {
            yield return "startTls: a password is not sent without TLS.";
        }
    }

    private static IEnumerable<string> Optional(string? url) => url is null ? [] : Needed(url);

    private static IEnumerable<string> Needed(string? url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            ? ["url: an address that begins with http:// or https:// is needed, without a user name."]
            // Names are looked up at each delivery.
            : IPAddress.TryParse(address.DnsSafeHost, out var number) && GuardedConnection.IsForbidden(number)
            ? [$"url: {number} is a link-local address; nothing is sent there."]
            : [];

    private static bool IsName(string id) =>
        id.Length is >= 1 and <= LongestName && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
