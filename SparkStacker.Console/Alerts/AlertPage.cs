namespace SparkStacker.Console.Alerts;

/// <summary>Alerts, newest first.</summary>
/// <param name="NextCursor">Leads to the older ones; null at the end.</param>
internal sealed record AlertPage(IReadOnlyList<Alert> Items, string? NextCursor);
