namespace SparkStacker.Console.Alerts;

/// <summary>One alert from its start to its end.</summary>
/// <param name="Id">Fingerprint and start: the same alert told again has the same id.</param>
/// <param name="Fingerprint">Alertmanager's name for the set of labels.</param>
/// <param name="Severity">critical, warning, info, or what the rule says.</param>
/// <param name="RunbookUrl">As the rule gives it, usually relative to the repository.</param>
/// <param name="DashboardUid">Dashboard that shows it; null without one.</param>
public sealed record Alert(
    string Id,
    string Fingerprint,
    string Name,
    string Severity,
    AlertState State,
    string? Strategy,
    string? Exchange,
    string Summary,
    string? Description,
    string? RunbookUrl,
    string? DashboardUid,
    int? PanelId,
    IReadOnlyDictionary<string, string> Labels,
    DateTimeOffset StartsAt,
    DateTimeOffset? EndsAt,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    string? Note);
