using System.Globalization;
using System.Text.Json;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Alerts;

/// <summary>Between what is told, what is kept and what is shown.</summary>
internal static class AlertRows
{
    public static AlertRow New(ReceivedAlert told, DateTimeOffset now) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{told.Fingerprint}-{told.StartsAt.ToUnixTimeMilliseconds()}"),
        Fingerprint = told.Fingerprint,
        Name = told.Name,
        Severity = told.Severity,
        Strategy = told.Strategy,
        Exchange = told.Exchange,
        Summary = told.Summary,
        Description = told.Description,
        RunbookUrl = told.RunbookUrl,
        DashboardUid = told.DashboardUid,
        PanelId = told.PanelId,
        Labels = JsonSerializer.Serialize(told.Labels),
        StartsAt = told.StartsAt,
        EndsAt = told.EndsAt,
        ReceivedAt = now,
    };

    /// <summary>The same alert told again: figures in its text may have moved, and it may be over.</summary>
    public static void Update(AlertRow row, ReceivedAlert told, DateTimeOffset now)
    {
        (row.Summary, row.Description, row.RunbookUrl, row.DashboardUid, row.PanelId) =
            (told.Summary, told.Description, told.RunbookUrl, told.DashboardUid, told.PanelId);
        // A console that has read an older start keeps it, so an end before it can only be that start.
        (row.EndsAt, row.ReceivedAt) = (told.EndsAt < row.StartsAt ? row.StartsAt : told.EndsAt, now);
    }

    public static Alert View(AlertRow row) => new(
        row.Id,
        row.Fingerprint,
        row.Name,
        row.Severity,
        row.EndsAt is not null ? AlertState.Resolved : row.AcknowledgedAt is not null ? AlertState.Acknowledged : AlertState.Firing,
        row.Strategy,
        row.Exchange,
        row.Summary,
        row.Description,
        row.RunbookUrl,
        row.DashboardUid,
        row.PanelId,
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Labels)!,
        row.StartsAt,
        row.EndsAt,
        row.AcknowledgedAt,
        row.AcknowledgedBy,
        row.Note);
}
