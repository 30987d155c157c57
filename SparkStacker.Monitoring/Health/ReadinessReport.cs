using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SparkStacker.Monitoring.Health;

/// <summary>Answer of <c>/readyz</c>.</summary>
/// <param name="Status"><c>ready</c> where every check is ok, otherwise <c>not_ready</c>.</param>
/// <param name="Checks">All checks, in a fixed order.</param>
public sealed record ReadinessReport(string Status, ImmutableArray<ReadinessReport.Check> Checks)
{
    /// <summary>Whether every check is ok.</summary>
    [JsonIgnore]
    public bool IsReady => Status == "ready";

    internal static ReadinessReport Of(ImmutableArray<Check> checks) =>
        new(checks.All(check => check.Status == "ok") ? "ready" : "not_ready", checks);

    /// <summary>Answer of one check.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Status"><c>ok</c> or <c>failed</c>.</param>
    /// <param name="Detail">One sentence.</param>
    public sealed record Check(string Name, string Status, string Detail);
}
