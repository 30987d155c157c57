using SparkStacker.Console.Alerts;

namespace SparkStacker.Console.Notifications;

/// <summary>What has become of the alerts since the last look.</summary>
internal sealed class AlertNews
{
    private Dictionary<string, bool> _open = [];

    /// <summary>What is new; nothing at the first look, which is history.</summary>
    public IReadOnlyList<News> Look(IReadOnlyList<Alert> alerts, bool isFirst)
    {
        List<News> news = [];
        var open = new Dictionary<string, bool>(alerts.Count);
        foreach (var alert in alerts)
        {
            var isOpen = alert.State != AlertState.Resolved;
            open[alert.Id] = isOpen;
            // One that came and went between two looks is told as its beginning and its end.
            var was = _open.TryGetValue(alert.Id, out var known) ? known : (bool?)null;
            if (!isFirst && was is null)
            {
                news.Add(Of(alert));
            }

            if (!isFirst && !isOpen && was is not false)
            {
                news.Add(Of(alert) with { Title = $"{alert.Name} is over", IsEnd = true });
            }
        }

        _open = open;
        return news;
    }

    private static News Of(Alert alert) => new(
        NotificationKind.Alert,
        alert.Severity switch { "critical" => NotificationSeverity.Critical, "warning" => NotificationSeverity.Warning, _ => NotificationSeverity.Info },
        alert.Name, alert.Summary, "/alerts?name=" + Uri.EscapeDataString(alert.Name), "alert:" + alert.Id);
}
