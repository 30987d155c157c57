namespace SparkStacker.Console.Notifications.Channels;

/// <summary>What a channel needs, by its kind; all of it is stored encrypted. An address may hold a token, so it is as secret as a password.</summary>
internal sealed record ChannelSettings
{
    /// <summary>Where to post; of PagerDuty only where it isn't the usual one.</summary>
    public string? Url { get; init; }

    /// <summary>Signs a webhook, logs in to the mail server, or is PagerDuty's routing key.</summary>
    public string? Secret { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    /// <summary>False sends mail without TLS.</summary>
    public bool? StartTls { get; init; }

    public string? Username { get; init; }

    public string? From { get; init; }

    /// <summary>Addresses that get all mail of the channel, with commas between; null for none but those who ask for it.</summary>
    public string? To { get; init; }

    /// <summary>These settings, with what they leave open taken from others.</summary>
    public ChannelSettings Over(ChannelSettings? others) => others is null ? this : new ChannelSettings
    {
        Url = Url ?? others.Url,
        Secret = Secret ?? others.Secret,
        Host = Host ?? others.Host,
        Port = Port ?? others.Port,
        StartTls = StartTls ?? others.StartTls,
        Username = Username ?? others.Username,
        From = From ?? others.From,
        To = To ?? others.To,
    };

    // Whoever writes it to a log by mistake tells nothing.
    public override string ToString() => "ChannelSettings [redacted]";
}
