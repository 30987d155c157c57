namespace SparkStacker.Console.Notifications.Channels;

/// <summary>Ways out of the console.</summary>
public enum ChannelKind
{
    /// <summary>JSON with a signature, for programs of one's own.</summary>
    Webhook,

    /// <summary>Mail, over SMTP.</summary>
    Email,

    /// <summary>An incoming webhook of Slack.</summary>
    Slack,

    /// <summary>A webhook of Discord.</summary>
    Discord,

    /// <summary>PagerDuty's Events API, version 2.</summary>
    Pagerduty,
}
