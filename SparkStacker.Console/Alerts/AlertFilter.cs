namespace SparkStacker.Console.Alerts;

/// <summary>Which alerts, and in which order; null leaves a part open.</summary>
/// <param name="From">Earliest start.</param>
/// <param name="To">First start that is too late.</param>
internal sealed record AlertFilter(AlertState? State = null, string? Severity = null, string? Strategy = null, string? Name = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, bool IsNewestFirst = true);
