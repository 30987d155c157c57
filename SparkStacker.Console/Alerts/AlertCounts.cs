namespace SparkStacker.Console.Alerts;

/// <summary>Open alerts.</summary>
internal sealed record AlertCounts(int Firing, int Acknowledged);
