namespace SparkStacker.Console.Alerts;

/// <summary>Section <c>SparkStacker:Alerts</c>: what Alertmanager sends, and where people find it.</summary>
internal sealed class AlertsOptions
{
    public const string Section = "SparkStacker:Alerts";

    /// <summary>File with the bearer token of the webhook; without one only this machine may call it.</summary>
    public string? WebhookTokenFile { get; set; }

    /// <summary>Alertmanager as a browser reaches it, for silences.</summary>
    public string? AlertmanagerUrl { get; set; }

    /// <summary>Where the repository's docs can be read in a browser; runbooks are named relative to it.</summary>
    public string? RunbookBaseUrl { get; set; }

    /// <summary>Days that a resolved alert stays in the history.</summary>
    public int KeepDays { get; set; } = 90;
}
