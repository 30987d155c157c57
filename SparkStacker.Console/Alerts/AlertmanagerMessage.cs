namespace SparkStacker.Console.Alerts;

/// <summary>What Alertmanager's webhook posts, format version 4: {"version":"4","status":"firing","alerts":[...],...}.</summary>
internal sealed record AlertmanagerMessage(string? Version, IReadOnlyList<AlertmanagerAlert>? Alerts)
{
    // Alertmanager sends a group at once; more than this is not one.
    private const int MostAlerts = 1000;

    /// <summary>The alerts, or what is wrong with them in one sentence.</summary>
    public (IReadOnlyList<ReceivedAlert> Alerts, string? Problem) Read()
    {
        if (Version != "4")
        {
            return ([], $"version: found '{Version}', allowed: 4.");
        }

        if (Alerts is not { Count: > 0 and <= MostAlerts })
        {
            return ([], $"alerts: found {Alerts?.Count ?? 0}, allowed: 1 to {MostAlerts}.");
        }

        var read = new List<ReceivedAlert>(Alerts.Count);
        for (var i = 0; i < Alerts.Count; i++)
        {
            if (Alerts[i] is null)
            {
                return ([], $"alerts[{i}]: found null, allowed: an alert.");
            }

            if (Alerts[i].Problem() is { } problem)
            {
                return ([], $"alerts[{i}].{problem}");
            }

            read.Add(Alerts[i].Read());
        }

        return (read, null);
    }
}
