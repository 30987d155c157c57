using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record ChannelRequest : IValidatableObject
{
    private static readonly string[] s_kinds = [.. Enum.GetNames<NotificationKind>().Select(n => n.ToLowerInvariant())];

    [Required]
    [AllowedValues("webhook", "email", "slack", "discord", "pagerduty")]
    [Description("What it is.")]
    public string? Kind { get; init; }

    [Description("Whether it is used; true where it is missing.")]
    public bool? IsEnabled { get; init; }

    [AllowedValues(null, "info", "warning", "critical")]
    [Description("Less urgent news don't go out here; warning where it is missing.")]
    public string? MinimumSeverity { get; init; }

    [Description("What goes out here: trade, risk, system, alert; all where it is missing.")]
    public string[]? Kinds { get; init; }

    [StringLength(500, MinimumLength = 1)]
    [Description("Address to post to. This and the following stay as they are where they are missing.")]
    public string? Url { get; init; }

    [StringLength(500, MinimumLength = 1)]
    [Description("Secret that signs a webhook, password of the mail server, or PagerDuty's routing key. Never shown again.")]
    public string? Secret { get; init; }

    [StringLength(253, MinimumLength = 1)]
    [Description("Mail server.")]
    public string? Host { get; init; }

    [Description("Port of the mail server.")]
    public int? Port { get; init; }

    [Description("False sends mail without TLS, which is refused together with a password.")]
    public bool? StartTls { get; init; }

    [StringLength(200, MinimumLength = 1)]
    [Description("User name at the mail server.")]
    public string? Username { get; init; }

    [StringLength(254, MinimumLength = 3)]
    [Description("Sender of the mail.")]
    public string? From { get; init; }

    [StringLength(1000, MinimumLength = 3)]
    [Description("Recipients of all mail of the channel, with commas between.")]
    public string? To { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kinds is not null && (Kinds.Length == 0 || !Array.TrueForAll(Kinds, k => s_kinds.Contains(k))))
        {
            yield return new ValidationResult($"Allowed: one or more of {string.Join(", ", s_kinds)}.", ["kinds"]);
        }
    }

    public SaveChannel ToCommand(string id) => new(
        id, Enum.Parse<ChannelKind>(Kind!, ignoreCase: true), IsEnabled ?? true, Enum.Parse<NotificationSeverity>(MinimumSeverity ?? "warning", ignoreCase: true),
        [.. (Kinds ?? s_kinds).Select(k => Enum.Parse<NotificationKind>(k, ignoreCase: true))],
        new ChannelSettings { Url = Url, Secret = Secret, Host = Host, Port = Port, StartTls = StartTls, Username = Username, From = From, To = To });
}
