namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>alerts</c>: what Alertmanager told, one row from an alert's start to its end.</summary>
internal sealed class AlertRow
{
    /// <summary>Fingerprint and start.</summary>
    public required string Id { get; init; }

    public required string Fingerprint { get; init; }

    public required string Name { get; set; }

    public required string Severity { get; set; }

    public required string? Strategy { get; set; }

    public required string? Exchange { get; set; }

    public required string Summary { get; set; }

    public required string? Description { get; set; }

    public required string? RunbookUrl { get; set; }

    public required string? DashboardUid { get; set; }

    public required int? PanelId { get; set; }

    /// <summary>JSON object.</summary>
    public required string Labels { get; set; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Last time that Alertmanager told it.</summary>
    public required DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public string? AcknowledgedBy { get; set; }

    public string? Note { get; set; }
}
