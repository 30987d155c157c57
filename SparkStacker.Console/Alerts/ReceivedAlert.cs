namespace SparkStacker.Console.Alerts;

/// <summary>An alert as Alertmanager tells it.</summary>
/// <param name="EndsAt">Null while it fires.</param>
internal sealed record ReceivedAlert(
    string Fingerprint,
    string Name,
    string Severity,
    string? Strategy,
    string? Exchange,
    string Summary,
    string? Description,
    string? RunbookUrl,
    string? DashboardUid,
    int? PanelId,
    IReadOnlyDictionary<string, string> Labels,
    DateTimeOffset StartsAt,
    DateTimeOffset? EndsAt);
