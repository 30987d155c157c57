namespace SparkStacker.Console.Alerts;

/// <summary>Which alerts; null leaves a part open.</summary>
internal sealed record AlertFilter(AlertState? State = null, string? Severity = null, string? Strategy = null, string? Name = null);
